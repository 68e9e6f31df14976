import { ANNOTATION_KINDS } from '../annotations/annotation.ts';
import { COLOURS } from '../highlighting/colours.ts';

const UNDERLINES = { claim: 'solid', quote: 'double', statistic: 'dotted', note: 'dashed' } as const;

/** Of overlapping marks each underline is to be seen. In pixels. */
const OFFSETS = { claim: 2, quote: 5, statistic: 9, note: 12 } as const;

const KINDS = ANNOTATION_KINDS.map(
  kind =>
    `.${kind}{text-decoration:underline ${UNDERLINES[kind]} ${COLOURS.standard[kind]} 2px;` +
    `text-underline-offset:${OFFSETS[kind]}px;` +
    `background:color-mix(in srgb,${COLOURS.standard[kind]} 18%,transparent)}`,
).join('\n');

/** The style sheet of a document: paper and ink, light and dark, on the screen and on paper. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf6,#1b1b1d);--ink:light-dark(#1c1c1e,#f2f1ed);
--soft:light-dark(#65656b,#a3a3a9);--rule:light-dark(#e3e1da,#37373b);--accent:light-dark(#8a1c2b,#f28b98)}
*{box-sizing:border-box}
body{margin:0 auto;padding:32px 20px 64px;max-width:40rem;background:var(--paper);color:var(--ink);
font:17px/1.75 Charter,"Noto Serif","Source Serif 4",Cambria,Georgia,serif;overflow-wrap:anywhere}
h1{font-size:30px;line-height:1.25;margin:0 0 8px}
h2{font-size:20px;line-height:1.4;margin:32px 0 8px}
a{color:var(--accent)}
.about,.legend,.notes,.caption,sup{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.about,.caption{color:var(--soft);font-size:14px;line-height:1.5}
.about p{margin:0 0 4px}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:24px 0;padding:8px 0;list-style:none;font-size:13px;
border-block:1px solid var(--rule)}
blockquote{margin:16px 0;padding-inline-start:16px;border-inline-start:3px solid var(--rule)}
pre{white-space:pre-wrap}
mark{color:inherit}
sup{font-size:11px;line-height:0;margin-inline-start:2px}
.notes{margin-top:40px;padding-top:16px;border-top:1px solid var(--rule);font-size:14px;line-height:1.5}
.notes li{margin:0 0 16px}
.notes p{margin:0 0 4px}
.notes blockquote{margin:4px 0;font-family:Charter,"Noto Serif",Cambria,Georgia,serif}
.notes .said{white-space:pre-wrap}
.notes .soft{color:var(--soft)}
${KINDS}
@media print{:root{color-scheme:light;--paper:#fff}body{max-width:none;padding:0;font-size:11pt}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}
h1,h2{break-after:avoid}li,blockquote{break-inside:avoid}}
`;
