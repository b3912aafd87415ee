import type { Element } from 'hast';
import { attribute, type Child, textOf } from './hast';

/** Beyond this depth a formula is read as its plain text. */
const MAX_DEPTH = 60;

const functions =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|deg|det|dim|exp|gcd|hom|inf|ker|lg|lim|ln|log|max|min|Pr|sec|sin|sinh|sup|tan|tanh|liminf|limsup)$/;

const commands: Record<string, string> = Object.fromEntries(
  (
    'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega ' +
    'Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ' +
    '∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ∂ partial ∇ nabla ∞ infty √ surd ' +
    '≤ le ≥ ge ≠ ne ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ ' +
    '± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∗ ast ⋆ star ∘ circ • bullet ⊕ oplus ⊗ otimes ⊙ odot † dagger ‡ ddagger ' +
    '∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∖ setminus ∅ emptyset ⋃ bigcup ⋂ bigcap ' +
    '∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee ⊢ vdash ⊨ models ⊥ perp ∥ parallel ∣ mid ∠ angle △ triangle ' +
    '→ to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ⟶ longrightarrow ⟹ Longrightarrow ⟺ iff ↑ uparrow ↓ downarrow ⇌ rightleftharpoons ' +
    '… ldots ⋯ cdots ⋮ vdots ⋱ ddots ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ℏ hbar ℓ ell ℜ Re ℑ Im ℵ aleph ° circ ′ prime'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, `\\${all[i + 1] ?? ''}`]);
      return pairs;
    }, []),
);
const special: Record<string, string> = {
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
  '~': '\\sim',
  '\\': '\\backslash',
  '−': '-',
  '‐': '-',
  '\u00a0': '\\ ',
  '″': "''",
  ℝ: '\\mathbb{R}',
  ℕ: '\\mathbb{N}',
  ℤ: '\\mathbb{Z}',
  ℚ: '\\mathbb{Q}',
  ℂ: '\\mathbb{C}',
  ℎ: 'h',
};
const accents: Record<string, string> = {
  '¯': '\\overline',
  '‾': '\\overline',
  '→': '\\vec',
  '⃗': '\\vec',
  '^': '\\hat',
  ˆ: '\\hat',
  '~': '\\tilde',
  '˜': '\\tilde',
  '˙': '\\dot',
  '.': '\\dot',
  '¨': '\\ddot',
  '⏞': '\\overbrace',
  '⏟': '\\overbrace',
  ˇ: '\\check',
};
const under: Record<string, string> = { _: '\\underline', '̲': '\\underline', '⏟': '\\underbrace' };
const variants: Record<string, string> = {
  bold: '\\mathbf',
  'bold-italic': '\\boldsymbol',
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'sans-serif': '\\mathsf',
  monospace: '\\mathtt',
};
/** Function application, invisible times, comma and plus, zero width space. */
const invisible = /[\u2061-\u2064\u200b]/g;

/** The styles of Mathematical Alphanumeric Symbols (Unicode, U+1D400), in the order of its alphabets. */
const alphabets =
  'mathbf  boldsymbol mathcal mathcal mathfrak mathbb mathfrak mathsf mathsf mathsf mathsf mathtt'.split(' ');
/** Behind omega, each Greek alphabet has these. */
const variantsOfGreek = '∂ϵϑϰϕϱϖ';

/** A letter or digit that has its style in its code point, as TeX; others as they are. */
function plainLetter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const plain = character.normalize('NFKC');
  if (/[ℊℋℐℒℛℬℰℱℳ]/.test(character)) return `\\mathcal{${plain}}`;
  if (code < 0x1d400 || code > 0x1d7ff) return special[character] ?? commands[character] ?? character;
  const [latin, greek, digit] = [code - 0x1d400, code - 0x1d6a8, code - 0x1d7ce];
  let style: string | undefined = 'mathbf';
  if (greek < 0) style = alphabets[Math.floor(latin / 52)];
  else if (digit < 0) style = greek >= 58 && greek < 116 ? '' : 'boldsymbol';
  // The place of a letter like ℋ, which has a code point elsewhere.
  const at = latin % 52;
  let letter = String.fromCharCode(at + (at < 26 ? 65 : 71));
  if (latin >= 676) letter = characters((digit < 0 && variantsOfGreek[(greek % 58) - 51]) || plain);
  return style ? `\\${style}{${letter}}` : letter;
}

function characters(text: string): string {
  let result = '';
  for (const character of text.replace(invisible, '')) result = join(result, plainLetter(character));
  return result;
}

/** A command before a letter needs a space. */
function join(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}

function elements(children: readonly Child[]): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

function group(tex: string): string {
  return /^(?:[\dA-Za-z]|\\[A-Za-z]+)$/.test(tex) ? (tex.length === 1 ? tex : `{${tex}}`) : `{${tex}}`;
}

function plain(element: Element): string {
  return textOf(element, 20_000).replace(/\s+/g, ' ').trim();
}

function row(children: readonly Child[], depth: number): string {
  return elements(children).reduce((tex, child) => join(tex, toTex(child, depth)), '');
}

function script(base: string, sub: string, sup: string): string {
  const primes = /^(?:\\prime ?|')+$/.test(sup) ? sup.replace(/\\prime ?/g, "'") : '';
  const low = sub ? `_${group(sub)}` : '';
  // A base with a script of its own needs braces.
  const safe = /[_^]/.test(base) && !/^\{.*\}$/.test(base) ? `{${base}}` : base || '{}';
  return primes ? `${safe}${primes}${low}` : `${safe}${low}${sup ? `^${group(sup)}` : ''}`;
}

function overUnder(kind: string, parts: string[]): string {
  const [base = '', first = '', second = ''] = parts;
  const low = kind === 'mover' ? '' : first;
  const high = kind === 'mover' ? first : second;
  if (
    /^\\(?:sum|prod|coprod|int|iint|iiint|oint|lim|max|min|inf|sup|limsup|liminf|bigcup|bigcap|det|gcd|Pr)$/.test(base)
  )
    return script(base, low, high);
  let tex = base;
  if (high) tex = `\\overset{${high}}{${tex}}`;
  if (low) tex = `\\underset{${low}}{${tex}}`;
  return tex;
}

function identifier(element: Element): string {
  const text = plain(element).replace(invisible, '');
  const variant = variants[attribute(element, 'mathvariant')];
  if (functions.test(text)) return `\\${text}`;
  const tex = characters(text);
  if (variant) return `${variant}{${tex}}`;
  if (text.length > 1 && /^[A-Za-z]+$/.test(text)) return `\\mathrm{${text}}`;
  // Chinese words stand in formulas as text.
  return /\p{Script=Han}/u.test(text) ? `\\text{${text}}` : tex;
}

function table(element: Element, depth: number): string {
  const rows = elements(element.children).map((line) => {
    const cells = elements(line.children).map((cell) => row(cell.children, depth));
    // The number of an equation is seen behind it.
    const label = line.tagName === 'mlabeledtr' ? cells.shift() : '';
    return cells.join(' & ') + (label ? ` \\qquad ${label}` : '');
  });
  return `\\begin{matrix} ${rows.join(' \\\\ ')} \\end{matrix}`;
}

function fenced(element: Element, depth: number): string {
  const open = element.properties?.open === undefined ? '(' : attribute(element, 'open');
  const close = element.properties?.close === undefined ? ')' : attribute(element, 'close');
  const separators = element.properties?.separators === undefined ? ',' : attribute(element, 'separators').trim();
  const inner = elements(element.children)
    .map((child) => toTex(child, depth))
    .reduce((tex, part, i) => (i ? tex + (separators[Math.min(i - 1, separators.length - 1)] ?? '') + part : part), '');
  return `\\left${open ? characters(open) : '.'}${join('', inner)}\\right${close ? characters(close) : '.'}`;
}

function toTex(element: Element, depth: number): string {
  if (depth > MAX_DEPTH) return `\\text{${plain(element)}}`;
  const parts = () => elements(element.children).map((child) => toTex(child, depth + 1));
  switch (element.tagName) {
    case 'mi':
      return identifier(element);
    case 'mn':
      return characters(plain(element));
    case 'mo': {
      const text = plain(element).replace(invisible, '');
      return functions.test(text) ? `\\${text}` : characters(text);
    }
    case 'mtext':
    case 'ms':
      return plain(element) ? `\\text{${textOf(element, 20_000).replace(/\s+/g, ' ')}}` : '';
    case 'mspace':
      return /^(?:[1-9]|0\.[5-9])/.test(attribute(element, 'width')) ? '\\quad ' : '';
    case 'mfrac': {
      const [top = '', bottom = ''] = parts();
      return /^0/.test(attribute(element, 'linethickness')) ? `{${top} \\atop ${bottom}}` : `\\frac{${top}}{${bottom}}`;
    }
    case 'msqrt':
      return `\\sqrt{${row(element.children, depth + 1)}}`;
    case 'mroot': {
      const [base = '', index = ''] = parts();
      return `\\sqrt[${index}]{${base}}`;
    }
    case 'msub': {
      const [base = '', sub = ''] = parts();
      return script(base, sub, '');
    }
    case 'msup': {
      const [base = '', sup = ''] = parts();
      return script(base, '', sup);
    }
    case 'msubsup': {
      const [base = '', sub = '', sup = ''] = parts();
      return script(base, sub, sup);
    }
    case 'mover':
    case 'munder': {
      const second = elements(element.children)[1];
      const command = second && (element.tagName === 'mover' ? accents : under)[plain(second)];
      if (command) return `${command}{${parts()[0] ?? ''}}`;
      return overUnder(element.tagName, parts());
    }
    case 'munderover':
      return overUnder(element.tagName, parts());
    case 'mmultiscripts': {
      const all = parts();
      const before = elements(element.children).findIndex((child) => child.tagName === 'mprescripts');
      const [base = '', sub = '', sup = ''] = before < 0 ? all : all.slice(0, before);
      const [low = '', high = ''] = before < 0 ? [] : all.slice(before + 1);
      return (low || high ? script('', low, high) : '') + script(base, sub, sup);
    }
    case 'mtable':
      return table(element, depth + 1);
    case 'mfenced':
      return fenced(element, depth + 1);
    case 'semantics': {
      const first = elements(element.children)[0];
      return first ? toTex(first, depth + 1) : '';
    }
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'maligngroup':
    case 'malignmark':
    case 'none':
    case 'mprescripts':
      return '';
    default:
      return elements(element.children).length > 0 ? row(element.children, depth + 1) : characters(plain(element));
  }
}

const matrixNames: Record<string, string> = { '()': 'pmatrix', '[]': 'bmatrix', '||': 'vmatrix', '\\{': 'cases' };
const fencedMatrix = /(\\\{|[([|])\\begin\{matrix\}((?:(?!\\(?:begin|end)\{matrix\}).)*)\\end\{matrix\}([)\]|]?)/g;

/** MathML without a TeX annotation, written as TeX that KaTeX reads. */
export function mathmlToTex(math: Element): string {
  return row(math.children, 0)
    .replace(fencedMatrix, (whole, open: string, inner: string, close: string) => {
      const name = matrixNames[open + close];
      return name ? `\\begin{${name}}${inner}\\end{${name}}` : whole;
    })
    .replace(/\(\{([^{}]*) \\atop ([^{}]*)\}\)/g, '\\binom{$1}{$2}')
    .replace(/ {2,}/g, ' ')
    .trim();
}
