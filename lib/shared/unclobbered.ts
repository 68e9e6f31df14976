/**
 * Ways past DOM clobbering: an image or form named like a property of the document (`<img name="body">`) hides
 * that property from every script, ours included, and a field does the same to its form. The prototypes still
 * have the property itself.
 */

/**
 * A document or an element with its own properties and methods, none of them hidden. Not a node: where the browser wants
 * the document or the element itself, give it that.
 */
export function unclobbered<Owner extends object>(owner: Owner): Owner {
  const prototype = Object.getPrototypeOf(owner) as object;
  return new Proxy(owner, {
    get(target, key) {
      const value: unknown = Reflect.get(prototype, key, target);
      if (value === undefined) return Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(prototype, key, value, target),
  });
}
