/** Line drawings, 20 by 20, in the colour of the text around them. */
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  shared:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M2.5 10h15M10 2.5c2.5 2.4 3.5 5 3.5 7.500S12.5 15 10 17.500C7.5 15 6.5 12.5 6.5 10S7.5 5 10 2.5',
  shield: 'M10 2.5 16 5v4.500c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V5zM7 10l2.2 2.200L13.2 8',
  reply: 'M3 4h14v9h-7l-4 3.500V13H3z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  send: 'M3 10 17 3.5 13 17l-3-5.500zM10 11.5 17 3.5',
  eye: 'M2 10s3-5.5 8-5.500S18 10 18 10s-3 5.5-8 5.500S2 10 2 10M10 12.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  theme: 'M10 3a7 7 0 1 0 7 7 5.5 5.5 0 0 1-7-7',
  plus: 'M10 4v12M4 10h12',
  box: 'M3 6.500h14V16H3zM2.5 3.500h15v3h-15zM8 10h4',
  undo: 'M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 10H9',
  compass: 'M10 2.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M13 7l-1.7 4.300L7 13l1.7-4.300z',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
