import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Styles as Excel writes them: 0 plain, 1 a built-in date, 2 a date of our own, 3 an amount with a text in it. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="2">
  <numFmt numFmtId="164" formatCode="[$-es-CO]d\\ &quot;de&quot;\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;usd/day&quot;"/>
</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>
  <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

interface Parts {
  /** The content of `sheetData`. */
  rows: string;
  strings?: string[];
  /** Of `sheets`, in place of one visible one. */
  sheets?: string;
  properties?: string;
  more?: Zippable;
}

/** A workbook whose second part, as Excel orders them, is the sheet with these rows. */
export function workbook({ rows, strings = [], sheets, properties = '', more = {} }: Parts): Uint8Array {
  const shared = strings.map((text) => `<si>${text}</si>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(`${XML}<Types/>`),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook ${MAIN} xmlns:r="${RELATION}">${properties}<sheets>${sheets ?? '<sheet name="Personas &amp; más" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML}<worksheet ${MAIN}><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${XML}<sst ${MAIN}>${shared}</sst>`),
    'xl/styles.xml': strToU8(XML + STYLES),
    ...more,
  });
}

/** Rows of inline texts and numbers. */
export function rowsOf(table: (string | number)[][]): string {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}
