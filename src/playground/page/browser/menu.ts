import { h } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
}

/** A button that opens a menu. Arrow keys move, Escape closes and gives the focus back. */
export function menuButton(label: string, face: Node | string, items: readonly MenuItem[]): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: label,
      'aria-label': label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    face,
  );
  const wrap = h('span', { class: 'menu-wrap' }, button);
  button.addEventListener('click', () =>
    button.ariaExpanded === 'true' ? close(wrap) : open(wrap, label, items),
  );
  return wrap;
}

function open(wrap: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  for (const { label: name, detail, run } of items) {
    const choose = (): void => {
      close(wrap);
      run();
    };
    const parts = [h('span', {}, name), detail ? h('span', { class: 'detail' }, detail) : null];
    menu.append(
      h(
        'button',
        { type: 'button', role: 'menuitem', tabindex: -1, on: { click: choose } },
        ...parts.filter((part) => part !== null),
      ),
    );
  }
  menu.addEventListener('keydown', (event) => move(wrap, menu, event));
  menu.addEventListener('focusout', (event) => {
    if (!wrap.contains(event.relatedTarget as Node | null)) close(wrap);
  });
  wrap.append(menu);
  wrap.classList.add('open');
  wrap.querySelector('button')?.setAttribute('aria-expanded', 'true');
  if (menu.getBoundingClientRect().bottom > window.innerHeight) menu.classList.add('upward');
  (menu.firstElementChild as HTMLElement | null)?.focus();
}

/** The focus leaves first: an element that is removed with the focus in it would ask to be closed again. */
function close(wrap: HTMLElement): void {
  const button = wrap.querySelector('button');
  if (wrap.contains(document.activeElement)) button?.focus();
  button?.setAttribute('aria-expanded', 'false');
  wrap.classList.remove('open');
  wrap.querySelector('.menu')?.remove();
}

function move(wrap: HTMLElement, menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.children] as HTMLElement[];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const target = steps[event.key];
  if (event.key === 'Escape') {
    event.stopPropagation();
    close(wrap);
  }
  if (target === undefined) return;
  event.preventDefault();
  items.at(target % items.length)?.focus();
}
