/** A drawing as SVG: as elements to be shown, and as a file that needs nothing beside it. */
import { escapeHtml } from '../formats/escape-html.ts';
import { CHART_FONT, type Drawing, type Mark, type MarkGroup, type Paint } from './drawing.ts';

export interface SvgElement {
  tag: 'svg' | 'g' | 'title' | 'desc' | 'rect' | 'line' | 'polygon' | 'text';
  attributes: Record<string, string | number>;
  children: (SvgElement | string)[];
}

/** @param colours As CSS writes them. */
export function svgGroups(drawing: Drawing, colours: Record<Paint, string>): SvgElement[] {
  return drawing.groups.map(({ about, marks }) => ({
    tag: 'g',
    attributes: {},
    children: [
      ...(about === '' ? [] : [{ tag: 'title' as const, attributes: {}, children: [about] }]),
      ...marks.map(mark => elementOf(mark, colours)),
    ],
  }));
}

/** The text of an SVG file, with its own background and the names of its fonts. */
export function writeSvg(drawing: Drawing, colours: Record<Paint, string>): string {
  const { width, height, title, description } = drawing;
  const background: MarkGroup = {
    about: '',
    marks: [
      {
        shape: 'rectangle',
        x: 0,
        y: 0,
        width,
        height,
        fill: 'paper-raised',
        opacity: 1,
        stroke: null,
        dash: [],
      },
    ],
  };
  const svg: SvgElement = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      direction: 'ltr',
      'font-family': CHART_FONT,
    },
    children: [
      { tag: 'title', attributes: {}, children: [title] },
      { tag: 'desc', attributes: {}, children: [description] },
      ...svgGroups({ ...drawing, groups: [background, ...drawing.groups] }, colours),
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(svg)}\n`;
}

function elementOf(mark: Mark, colours: Record<Paint, string>): SvgElement {
  const element = (
    tag: SvgElement['tag'],
    attributes: SvgElement['attributes'],
    children: string[] = [],
  ) => ({
    tag,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, rounded(value)])),
    children,
  });
  const dash = (lengths: readonly number[]) =>
    lengths.length > 0 ? { 'stroke-dasharray': lengths.join(' ') } : {};
  switch (mark.shape) {
    case 'line': {
      const { x1, y1, x2, y2, stroke, width } = mark;
      return element('line', {
        x1,
        y1,
        x2,
        y2,
        stroke: colours[stroke],
        'stroke-width': width,
        ...dash(mark.dash),
      });
    }
    case 'rectangle': {
      const { x, y, width, height, fill, opacity, stroke } = mark;
      return element('rect', {
        ...{ x, y, width, height },
        fill: colours[fill],
        ...(opacity < 1 && { 'fill-opacity': opacity }),
        ...(stroke !== null && { stroke: colours[stroke], ...dash(mark.dash) }),
      });
    }
    case 'triangle':
      return element('polygon', {
        points: mark.points.map(point => point.map(rounded).join(',')).join(' '),
        fill: colours[mark.fill],
      });
    case 'text': {
      const { x, y, text, size, anchor, fill, isBold, isUpright } = mark;
      const attributes = {
        ...(isUpright ? { transform: `translate(${rounded(x)} ${rounded(y)}) rotate(-90)` } : { x, y }),
        'font-size': size,
        'text-anchor': anchor,
        fill: colours[fill],
        ...(isBold && { 'font-weight': 600 }),
      };
      return element('text', attributes, [text]);
    }
  }
}

/** A hundredth of a pixel is seen by nobody. */
function rounded<Value extends string | number>(value: Value): Value {
  return (typeof value === 'number' ? Math.round(value * 100) / 100 : value) as Value;
}

function writeElement({ tag, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const inside = children.map(child => (typeof child === 'string' ? escapeXml(child) : writeElement(child)));
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}

/** As in HTML, without the two characters more that XML cannot have. */
function escapeXml(text: string): string {
  return escapeHtml(text).replace(/[\ufffe\uffff]/g, '');
}
