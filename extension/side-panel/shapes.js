/** The line drawings of the panel: the course of one line, or parts, on a grid of 18. */

export const SHAPES = {
  mark: {
    box: '0 0 34 22',
    parts: [
      ['circle', { cx: 12, cy: 11, r: 8.5, class: 'mine' }],
      ['circle', {
        cx: 22, cy: 11, r: 8.5, class: 'theirs', pathLength: 100,
        'stroke-dasharray': '86 14', transform: 'rotate(150 22 11)',
      }],
    ],
  },
  cup: {
    box: '0 0 20 20',
    parts: [
      ['path', { class: 'ear', d: 'M15.8 7.4c4.3-.9 4.3 6.1 0 5.2' }],
      ['circle', { class: 'rim', cx: 9, cy: 10, r: 7 }],
      ['circle', {
        class: 'full', cx: 9, cy: 10, r: 7, pathLength: 7,
        'stroke-dasharray': '2 7', transform: 'rotate(-90 9 10)',
      }],
    ],
  },
  open: 'M7 4H4v10h10v-3M10 3.5h4.5V8M14.5 3.5 8.5 9.5',
  check: 'm3.5 9.5 3.5 3.5 7.5-8',
  turn: 'm7 4 5 5-5 5',
  back: 'm11 4-5 5 5 5',
  cross: 'm5 5 8 8M13 5l-8 8',
  pin: 'M6.5 3h5l-.6 4.5 2.6 2.7h-9l2.6-2.7zM9 10.2V15.5',
  edit: 'M3.5 14.5 4 11.5l8-8 2.5 2.5-8 8z',
  again: 'M14.5 9a5.5 5.5 0 1 1-1.7-4M14.5 2.5v3h-3',
  plus: 'M9 3.5v11M3.5 9h11',
  info: 'M2.5 9a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M9 8.5v4M9 5.8v.01',
  copy: 'M7.5 6h6A1.5 1.5 0 0 1 15 7.5v6a1.5 1.5 0 0 1-1.5 1.5h-6A1.5 1.5 0 0 1 6 13.5v-6A1.5 1.5 0 0 1 7.5 6zM12 3.5V3H4.5A1.5 1.5 0 0 0 3 4.5V12h.5',
  insert: 'M9 2.5v8M5.8 7.5 9 10.7l3.2-3.2M3 14.5h12',
  sent: 'm3 9 12-5.5L11.5 15 8.6 10.4zM8.6 10.4 15 3.5',
  plug: 'M6 2.5v4M12 2.5v4M4 6.5h10V9a5 5 0 0 1-10 0zM9 14v2',
  key: 'M3 11.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0M8.2 9.3 14.5 3M12 5.5l2 2',
  page: 'M4.5 2.5h6L14 6v9.5H4.5zM10.5 2.5V6H14',
  tray: 'M3 10.5 4.5 4h9L15 10.5M3 10.5V15h12v-4.5h-4l-1 2H8l-1-2z',
  nobody: {
    parts: [
      ['circle', { cx: 9, cy: 6, r: 2.8, 'stroke-dasharray': '2 2.2' }],
      ['path', { d: 'M3.5 15c.4-3.5 2.4-5 5.5-5s5.1 1.5 5.5 5', 'stroke-dasharray': '2 2.2' }],
    ],
  },
  people: 'M4 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M2 14.5c.3-3 2-4.5 4.5-4.5s4.2 1.5 4.5 4.5M11.5 4a2.3 2.3 0 0 1 0 4.4M13 10.3c1.8.5 2.8 1.9 3 4.2',
  warning: 'M9 3 2.5 14.5h13zM9 7.5v3.5M9 12.7v.01',
  building: 'M4 15.5v-12h7v12M11 7.5h3.5v8M2.5 15.5h13M6.5 6.5h2M6.5 9.5h2M6.5 12.5h2',
};
