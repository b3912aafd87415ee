import type { WordList } from './vocabulary';

/** Vietnamese, Spanish, Portuguese, French, German, Russian and Indonesian; Japanese and Korean. */
export const moreWords: WordList = {
  spaced: {
    deed: 'tải(?: xuống| về)?|đăng nhập|đăng ký|xem|descarga[r]?|descargue|inicia[r]? sesión|inicie sesión|regístrate|suscríbete|seguir leyendo|continuar leyendo|leer más|ver|baixar|baixe|faça login|entrar|cadastre-se|assine|continue lendo|ler mais|télécharger|téléchargez|connectez-vous|inscrivez-vous|abonnez-vous|lire la suite|voir plus|herunterladen|anmelden|registrieren|weiterlesen|abonnieren|mehr anzeigen|скачать|скачайте|войти|войдите|зарегистрируйтесь|читать далее|читать|подпишитесь|unduh|masuk|daftar|baca selengkapnya|lihat',
    pitch:
      'miễn phí|bản đầy đủ|đầy đủ|ngay|toàn văn|gratis|gratuit[ao]?|grátis|completo|completa|ahora|agora|gratuitement|intégral|complet|maintenant|kostenlos|vollständig|jetzt|бесплатно|полностью|полный|сейчас|lengkap|sekarang',
    fill: 'tài liệu|để|bạn|este|documento|el|la|los|de|para|en|o|esta|e|um|uma|le|ce|document|pour|un|une|das|dokument|dieses|ein|zum|zu|документ|этот|файл|для|dokumen|ini|untuk|file|y|et|und|и|dan|hoặc|чтобы|на|в',
  },
  unspaced: {
    deed: 'ダウンロード|ログイン|入会|登录|続きを?读む|다운로드|로그인|가입|보기',
    pitch: '无料|プレミアム|今すぐ|무료|프리미엄|전체',
    fill: 'を|する|して|の|に|で|は|이|을|를|하기|하고|문서|계속|자료|全文',
  },
};
