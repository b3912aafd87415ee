import { expect, it } from 'vitest';
import { hostIn } from './host-in';

it.each([
  ['example.org', 'example.org'],
  [' HTTPS://Www.Example.org/a?b#c ', 'example.org'],
  ['docs.example.org:8080/x', 'docs.example.org'],
  ['测试.中国', 'xn--0zwm56d.xn--fiqs8s'],
  ['example', null],
  ['', null],
  ['file:///etc/hosts', null],
  ['about:config', null],
  ['two words.org', null],
])('the host in %j is %j', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});
