import { expect, it } from 'vitest';

import { parseMrkdwn } from '../../../../src/playground/page/browser/mrkdwn.ts';

const text = (content: string) => ({ kind: 'text', text: content });

it.each([
  ['plain', [text('plain')]],
  ['a *b* c', [text('a '), { kind: 'bold', marks: [text('b')] }, text(' c')]],
  ['*bold _both_*', [{ kind: 'bold', marks: [text('bold '), { kind: 'italic', marks: [text('both')] }] }]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['snake_case_name', [text('snake_case_name')]],
  ['`*raw*`', [{ kind: 'code', text: '*raw*' }]],
  ['```\na\nb\n```', [{ kind: 'pre', text: 'a\nb' }]],
  ['~gone~', [{ kind: 'strike', marks: [text('gone')] }]],
  ['<https://a.test/x?y=1&amp;z=2|here>', [{ kind: 'link', url: 'https://a.test/x?y=1&z=2', text: 'here' }]],
  ['<@U0ENGINEER>', [{ kind: 'user', text: 'U0ENGINEER' }]],
  ['<#C0HOMEROOM|homeroom>', [{ kind: 'channel', id: 'C0HOMEROOM', text: 'homeroom' }]],
  ['<!here>', [{ kind: 'broadcast', text: 'here' }]],
  [
    '<!date^1800000000^{date_short}|then>',
    [{ kind: 'date', seconds: 1_800_000_000, format: '{date_short}', text: 'then' }],
  ],
  [':warning:', [{ kind: 'emoji', text: 'warning' }]],
  ['&lt;b&gt; &amp;amp;', [text('<b> &amp;')]],
])('reads %s', (source, marks) => {
  expect(parseMrkdwn(source)).toEqual(marks.filter((mark) => !('text' in mark) || mark.text !== ''));
});

it('gathers quoted lines', () => {
  expect(parseMrkdwn('&gt; one\n&gt; *two*\nafter')).toEqual([
    { kind: 'quote', marks: [text('one\n'), { kind: 'bold', marks: [text('two')] }] },
    text('after'),
  ]);
});
