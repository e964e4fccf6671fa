import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../src/features/employees/import/read-file.ts';
import { dayOfSerial } from '../src/features/employees/import/workbook/date-styles.ts';
import { readWorkbook } from '../src/features/employees/import/workbook/read-workbook.ts';
import { rowsOf, workbook } from './support/workbook.ts';

const read = (parts: Parameters<typeof workbook>[0]) => readWorkbook(workbook(parts)).csv;

describe('a workbook', () => {
  it('is read as a CSV of what its cells show, each row in the line of its number', () => {
    const { csv, sheet } = readWorkbook(
      workbook({
        strings: [
          '<t>Correo</t>',
          '<r><rPr><b/></rPr><t>Fecha de</t></r><r><t xml:space="preserve">\n ingreso</t></r><rPh><t>no</t></rPh>',
          '<t>a;b "c"</t>',
        ],
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Salario</t></is></c><c r="E1" s="1"/></row>
          <row r="2" spans="1:3"/>
          <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>43539</v></c><c r="C4"><f>A1*2</f><v>45000.000000000007</v></c></row>
          <row r="5"><c r="B5" s="2"><v>43539.5</v></c><c r="C5" s="3"><v>4.5E4</v></c></row>
          <row r="6"><c r="A6" t="str"><f>A1&amp;"x"</f><v>x_x000D_&amp;y</v></c><c r="B6" t="d"><v>2019-03-15T00:00:00</v></c><c r="C6" t="e"><v>#REF!</v></c><c r="D6" t="b"><v>1</v></c></row>`,
      }),
    );
    expect(sheet).toBe('Personas & más');
    expect(csv.split('\n')).toEqual([
      'Correo,Fecha de ingreso,Salario',
      '',
      '',
      '"a;b ""c""",2019-03-15,45000',
      ',2019-03-15,45000',
      'x &y,2019-03-15,#REF!,TRUE',
      '',
    ]);
  });

  it('is read without row and cell addresses, and in any prefix of its names', () => {
    const rows = rowsOf([
      ['email', 'salary'],
      ['a', 45_000],
    ]);
    expect(read({ rows })).toBe('email,salary\na,45000\n');
    expect(read({ rows: rows.replace(/<(\/?)(\w)/g, '<$1x:$2') })).toBe('email,salary\na,45000\n');
  });

  it('is read from its first visible sheet, with its own calendar', () => {
    const sheets =
      '<sheet name="Listas" state="hidden" r:id="rId1"/><sheet name="Dos" r:id="rId2"/><sheet name="Tres" r:id="rId1"/>';
    const second = `<worksheet><sheetData><row><c s="1"><v>42077</v></c></row></sheetData></worksheet>`;
    const bytes = workbook({
      ...{ rows: '', sheets, properties: '<workbookPr date1904="1"/>' },
      more: { 'xl/worksheets/sheet2.xml': strToU8(second) },
    });
    expect(readWorkbook(bytes)).toEqual({ csv: '2019-03-15\n', sheet: 'Dos' });
  });

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [43_539.999, false, '2019-03-15'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [-1, false, undefined],
    [1e9, false, undefined],
  ])('counts day %d from 1904 (%s) as %s', (serial, is1904, day) => {
    expect(dayOfSerial(serial, is1904)).toBe(day);
  });
});

describe('a workbook that costs more than its size', () => {
  const started = (bytes: Uint8Array) => {
    const begin = performance.now();
    return { answer: readFile(new Blob([bytes as BlobPart])), took: () => performance.now() - begin };
  };
  /** Says of each part that it has as many bytes as given. */
  const forged = (bytes: Uint8Array, size: number) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    }
    return bytes;
  };
  const bomb = () => ({ rows: '', more: { 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000).fill(32) } });

  it('is refused before it is unzipped', async () => {
    const bytes = workbook(bomb());
    expect(bytes.length).toBeLessThan(1_000_000);
    const { answer, took } = started(bytes);
    expect(await answer).toEqual({ refused: 'tooLarge' });
    expect(took()).toBeLessThan(1_000);
  });

  it('is refused also when it says that it is small', async () => {
    expect(await started(forged(workbook(bomb()), 1_000)).answer).toHaveProperty('refused');
  });

  it.each([
    ['rows at the end of the sheet', '<row r="99999999999"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['cells at the end of rows', '<row><c r="XFD1"><v>1</v></c></row>'.repeat(20_000)],
    ['columns without end', `<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`],
  ])('is read in a moment: %s', async (_, rows) => {
    const { answer, took } = started(workbook({ rows }));
    const { csv } = (await answer) as { csv: string };
    expect(csv.length).toBeLessThan(6 * 1024 * 1024);
    expect(took()).toBeLessThan(5_000);
  });

  it('is refused when its texts are repeated without end', async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(100_000);
    const { answer } = started(workbook({ strings: [`<t>${'x'.repeat(30_000)}</t>`], rows }));
    expect(await answer).toEqual({ refused: 'tooLarge' });
  });
});

describe('what is no workbook', () => {
  const zip = (name: string) => zipSync({ [name]: strToU8('<x/>') });
  it.each([
    ['a document', zip('word/document.xml')],
    ['an OpenDocument sheet', zip('content.xml')],
    ['a workbook that was cut off', workbook({ rows: '' }).slice(0, 500)],
    ['XML that is none', workbook({ rows: '<row><c></row>' })],
    ['a sheet that is missing', workbook({ rows: '', sheets: '<sheet name="x" r:id="rId9"/>' })],
    ['no sheet', workbook({ rows: '', sheets: '<!-- none -->' })],
    ['columns in a wrong order', workbook({ rows: '<row><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>' })],
  ])('is said to be none: %s', async (_, bytes) => {
    expect(await readFile(new Blob([bytes as BlobPart]))).toEqual({ refused: 'unreadable' });
  });
});

describe('a text file', () => {
  const text = 'Íñigo;€\n';
  it.each<[string, number[]]>([
    ['UTF-8', [...new TextEncoder().encode(text)]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ['Windows-1252', [...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)))],
    ['UTF-16 LE', [0xff, 0xfe, ...Buffer.from(text, 'utf16le')]],
    ['UTF-16 BE', [0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]],
  ])('is decoded from %s', async (_, bytes) => {
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toEqual({ csv: text });
  });

  it('over 6 MB is not read', async () => {
    expect(await readFile(new Blob([new Uint8Array(6 * 1024 * 1024)]))).toEqual({ refused: 'tooLarge' });
  });
});
