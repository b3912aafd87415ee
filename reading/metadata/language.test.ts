import { expect, it } from 'vitest';
import { checkLanguage } from './language';

const english = 'The rivers of the valley rise with the rain, and that is the reason for the dams of this town.';
const chinese = '农村公路养护办法由县级人民政府负责组织实施，各乡镇应当配合。';

it.each([
  ['en-GB', english, 'en-GB'],
  ['en', chinese, 'zh'],
  ['zh-TW', chinese, 'zh-TW'],
  ['zh-CN', english, 'en'],
  ['', english, 'en'],
  ['', 'この道路は町の人たちが守っています。みんなで掃除をします。', 'ja'],
  ['en', '강물이 불어나서 마을 사람들이 둑을 쌓았습니다. 비가 그쳤습니다.', 'ko'],
  ['{{lang}}', '1 2 3', ''],
  ['fr', 'Les rivières de la vallée montent avec la pluie dans une semaine pour les villages.', 'fr'],
])('%s is checked against the letters', (declared, text, expected) => {
  expect(checkLanguage(declared, text)).toBe(expected);
});
