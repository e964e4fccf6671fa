import type { Text } from '../table/feature.ts';

/**
 * What EU law asks of such a system. Sources: Regulation (EU) 2024/1689 (AI Act), articles 6(3), 9 to 17, 26, 27, 43, 49, 86
 * and 113, annex III point 4(b), annex VI; its amendment by the Digital Omnibus on AI (procedure 2025/0359), which moved the date; Regulation (EU) 2016/679
 * (GDPR), articles 22 and 35.
 */
export const AI_ACT: Text[] = [
  {
    es: 'La Ley de IA de la UE (Reglamento 2024/1689) considera de alto riesgo los sistemas pensados para decidir sobre las condiciones de trabajo o los ascensos, o para evaluar el desempeño (anexo III, punto 4, letra b). Aconsejar sobre un salario cae muy probablemente ahí: la excepción del artículo 6(3) no vale cuando se elaboran perfiles de personas.',
    en: 'The EU AI Act (Regulation 2024/1689) lists systems that are meant to decide on terms of work or promotions, or to evaluate performance, as high-risk (annex III, point 4(b)). Advice on a salary very likely belongs there: the exception of article 6(3) does not hold where people are profiled.',
  },
  {
    es: 'Estas obligaciones se aplican desde el 2 de diciembre de 2027; el ómnibus digital sobre IA, adoptado en junio de 2026, aplazó la fecha.',
    en: 'These duties apply from 2 December 2027; the Digital Omnibus on AI, adopted in June 2026, postponed the date.',
  },
  {
    es: 'Quien ofrece el sistema debe gestionar los riesgos (artículo 9), cuidar los datos y sus sesgos (10), tener documentación técnica (11) y registros automáticos (12), dar instrucciones de uso (13), hacer posible la supervisión humana (14) y asegurar precisión, solidez y ciberseguridad (15). También necesita gestión de la calidad (17), evaluación de conformidad (43) y registro en la base de datos de la UE (49).',
    en: 'Whoever provides the system must manage its risks (article 9), govern the data and their bias (10), keep technical documentation (11) and automatic logs (12), give instructions for use (13), make human oversight possible (14), and ensure accuracy, robustness and cybersecurity (15). Quality management (17), a conformity assessment (43) and registration in the EU database (49) are needed too.',
  },
  {
    es: 'La empresa que lo usa debe seguir las instrucciones, confiar la supervisión a personas competentes, cuidar que los datos sean pertinentes, vigilar el funcionamiento, guardar los registros seis meses como mínimo e informar antes a las personas trabajadoras, a sus representantes y a cada persona sobre la que ayude a decidir (artículo 26).',
    en: 'The company that uses it must follow the instructions, give oversight to competent people, see that the data are relevant, monitor the system, keep the logs for at least six months, and inform the workers, their representatives and everybody whom it helps to decide about beforehand (article 26).',
  },
  {
    es: 'Los organismos públicos y las entidades privadas que prestan servicios públicos deben evaluar antes el impacto en los derechos fundamentales (artículo 27). Para las demás empresas es una buena práctica.',
    en: 'Public bodies, and private ones that provide public services, must first assess the impact on fundamental rights (article 27). For other companies it is good practice.',
  },
  {
    es: 'Quien resulte afectado por una decisión puede pedir que le expliquen qué papel tuvo el sistema (artículo 86). El RGPD limita las decisiones sin intervención humana (artículo 22) y suele exigir una evaluación de impacto (artículo 35).',
    en: 'Whoever is affected by a decision may ask what part the system had in it (article 86). The GDPR limits decisions without a person (article 22), and usually asks for a data protection impact assessment (article 35).',
  },
  {
    es: 'Aumento es un ejemplo con una empresa ficticia: no tiene evaluación de conformidad ni marcado CE. Esto es un resumen y no es asesoría legal; cada país añade reglas propias.',
    en: 'Aumento is a sample with a fictitious company: it has neither a conformity assessment nor a CE marking. This is a summary and no legal advice; each country adds rules of its own.',
  },
];
