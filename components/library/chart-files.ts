/** A chart as a file. In the light colours: it is to stand in a text, on paper. */
import type { Drawing, Mark, MeasureText, Paint } from '../../lib/charts/drawing.ts';
import { CHART_FONT } from '../../lib/charts/drawing.ts';
import { writeSvg } from '../../lib/charts/svg.ts';

const PAINTS: readonly Paint[] = ['ink', 'ink-soft', 'rule', 'rule-strong', 'statistic', 'paper-raised'];

/** Pixels of a picture for each CSS pixel. */
const SCALE = 2;
/** Browsers refuse a canvas that is longer. */
const LONGEST_SIDE = 16_000;

/** The theme's colours as variables, which follow the theme. */
export const THEME_COLOURS = Object.fromEntries(PAINTS.map(paint => [paint, `var(--${paint})`])) as Record<
  Paint,
  string
>;

export const measureText: MeasureText = (text, size, isBold) => {
  const context = measuring();
  context.font = fontOf(size, isBold);
  return context.measureText(text).width;
};

export function svgFile(drawing: Drawing): Blob {
  return new Blob([writeSvg(drawing, lightColours())], { type: 'image/svg+xml' });
}

/** Painted mark by mark: an SVG loaded as a picture would need a policy that lets pages load pictures from memory. */
export async function pngFile(drawing: Drawing): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(drawing.width, drawing.height));
  const canvas = new OffscreenCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to paint on');
  const colours = lightColours();
  context.scale(scale, scale);
  context.fillStyle = colours['paper-raised'];
  context.fillRect(0, 0, drawing.width, drawing.height);
  for (const mark of drawing.groups.flatMap(({ marks }) => marks)) paintMark(mark, context, colours);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintMark(
  mark: Mark,
  context: OffscreenCanvasRenderingContext2D,
  colours: Record<Paint, string>,
): void {
  context.save();
  switch (mark.shape) {
    case 'line':
      context.strokeStyle = colours[mark.stroke];
      context.lineWidth = mark.width;
      context.setLineDash([...mark.dash]);
      context.beginPath();
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      context.stroke();
      break;
    case 'rectangle':
      context.fillStyle = colours[mark.fill];
      context.globalAlpha = mark.opacity;
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      if (mark.stroke !== null) {
        context.globalAlpha = 1;
        context.strokeStyle = colours[mark.stroke];
        context.setLineDash([...mark.dash]);
        context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      }
      break;
    case 'triangle':
      context.fillStyle = colours[mark.fill];
      context.beginPath();
      for (const [x, y] of mark.points) context.lineTo(x, y);
      context.fill();
      break;
    case 'text':
      context.font = fontOf(mark.size, mark.isBold);
      context.fillStyle = colours[mark.fill];
      context.direction = 'ltr';
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.translate(mark.x, mark.y);
      if (mark.isUpright) context.rotate(-Math.PI / 2);
      context.fillText(mark.text, 0, 0);
  }
  context.restore();
}

let context: OffscreenCanvasRenderingContext2D | null = null;

function measuring(): OffscreenCanvasRenderingContext2D {
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('There is no canvas to measure with');
  return context;
}

function fontOf(size: number, isBold: boolean): string {
  return `${isBold ? 600 : 400} ${size}px ${CHART_FONT}`;
}

/** What the theme's colours come to on light paper, with the colours of kinds that the reader chose. */
function lightColours(): Record<Paint, string> {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const colours = PAINTS.map(paint => {
    probe.style.color = `var(--${paint})`;
    return [paint, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours);
}
