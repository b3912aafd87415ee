import { describe, expect, it } from 'vitest';
import { isByline } from './byline';

describe('a line of who and when', () => {
  it.each([
    'By Anna Bell',
    'by Anna Bell, 3 May 2024',
    'By Anna Bell Updated Nov. 19, 2019 8:21 am ET',
    'Posted on 15/12/2025 at 19:00 by @harbourmaster',
    'Updated 3:27 am PST, Wednesday, November 20, 2019',
    'October 12, 2018/0 Comments/in Fairs /by admin',
    'PUBLISHED: 00:01, Tue, Nov 19, 2019 | UPDATED: 10:43, Tue, Nov 19, 2019',
    'segunda-feira, 22 de janeiro de 2018 às 0:13',
    'Текст: Лида Белова·11 октября 2018',
    'Publicado el 3 de mayo de 2024',
    '2022年02月13日07:48 | 来源：海滨日报',
    '作者：王小明',
    '发布日期：2022-02-11 08:52',
    '3 days ago',
    'Posted on Maret 30, 2015 by Admin',
  ])('%s', (text) => expect(isByline(text)).toBe(true));

  it.each([
    'Aprobado en sesión ordinaria del 12 de marzo de 2024',
    'Publicado en el Boletín Oficial n.º 55',
    'Por decisión de la mesa, 12 de mayo de 2024',
    'Von der Versammlung beschlossen am 12. Mai 2024',
    'Von 1990 bis 2001',
    '（时间：90分钟　满分：100分）',
    '时间：120分钟',
    'от 12 мая и до 3 июня действует прежний порядок',
    'By order of the council, 3 May 1741',
    'By the old mill stands a dyke of stone.',
    'By night, 1953.',
    'From 1702 to 1741',
    '信息来源：海滨日报',
    'Updated rules of the dyke board',
    'Last updated by the miller.',
    'Posted as plain text.',
    'Next meeting: 10 June.',
    'Adopted 3 May 2024',
    'Effective date: May 3, 2024',
    'Aston, 4 March 1911',
    '（2023年12月29日市人民代表大会常务委员会第五次会议通过）',
    '2024年3月5日 星期二 晴',
    '2024年5月1日起施行',
    'Held on 4 March 2026 at 19:00 in the Pump House',
    '作者简介：王小川（1980—），男，教授。',
  ])('not: %s', (text) => expect(isByline(text)).toBe(false));

  it('at the end of a text, only if it says what it is', () => {
    expect(isByline('Updated: 3 May 2024', true)).toBe(true);
    expect(isByline('海滨市交通局 2025年5月12日', true)).toBe(false);
    expect(isByline('Jane Green, 3 May 2024', true)).toBe(false);
  });
});
