const en = {
  hint: 'What is on this page, asked by a program. Each runs as it stands.',
  example: 'This page asks the API for nothing yet. The example asks who the token is for.',
  curlHint: 'In bash; on Windows in Git Bash or WSL.',
  pythonHint: 'Save it as aumento.py; it needs requests: pip install requests',
  typeScriptHint: 'Save it as aumento.mts and run it with Node 24: node aumento.mts',
  password: (variable: string) => `Your password goes into the environment variable ${variable}.`,
  copy: 'Copy',
  copied: 'Copied',
  docs: 'All that the API can do',
};

const es: typeof en = {
  hint: 'Lo que hay en esta página, pedido por un programa. Cada uno funciona tal cual.',
  example: 'Esta página aún no le pide nada a la API. El ejemplo pregunta de quién es el token.',
  curlHint: 'En bash; en Windows, en Git Bash o WSL.',
  pythonHint: 'Guárdalo como aumento.py; necesita requests: pip install requests',
  typeScriptHint: 'Guárdalo como aumento.mts y ejecútalo con Node 24: node aumento.mts',
  password: (variable) => `Tu contraseña va en la variable de entorno ${variable}.`,
  copy: 'Copiar',
  copied: 'Copiado',
  docs: 'Todo lo que sabe hacer la API',
};

export const useByApiTexts = { en, es };
