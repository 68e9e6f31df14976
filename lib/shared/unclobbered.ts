/**
 * Ways past DOM clobbering: an image or form named like a property of the document (`<img name="body">`) hides
 * that property from every script, ours included, and a field does the same to its form. The prototypes still
 * have the property itself.
 */

/**
 * The document with its own properties and methods, none of them hidden. Not a node: where the browser wants
 * the document itself, give it that.
 */
export function unclobbered<Doc extends object>(doc: Doc): Doc {
  const prototype = Object.getPrototypeOf(doc) as object;
  return new Proxy(doc, {
    get(target, key) {
      const value: unknown = Reflect.get(prototype, key, target);
      return typeof value === 'function' ? value.bind(target) : (value ?? Reflect.get(target, key, target));
    },
    set: (target, key, value) => Reflect.set(prototype, key, value, target),
  });
}
