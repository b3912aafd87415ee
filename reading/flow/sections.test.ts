import { expect, it } from 'vitest';
import { sectionRule } from './sections';

it.each([
  'Related documents',
  'Similar essays',
  '相关资源',
  '相似试卷',
  '该用户的其他文档',
  'Otros trabajos de Química',
  'Materiais relacionados',
  'Ähnliche Dokumente',
  'Documents similaires',
  'Tài liệu cùng danh mục',
  'Dokumen terkait',
  '관련 자료',
  '関連資料',
  'Соседние файлы в папке Химия',
  'Похожие работы',
])('a list of other documents: %s', (line) => expect(sectionRule(line)).toBe('related'));

it.each(['相关标准', '其他文档的保存', 'Documents required', 'Другие вопросы', 'Trabajos de campo', '자료의 분류'])(
  'a heading of the text: %s',
  (line) => expect(sectionRule(line)).toBeNull(),
);
