// Files that unpack to far more than they are.
import { crc32, deflateRawSync } from 'node:zlib';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
  + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
  + 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
  + 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
  + '<Relationship Id="r1" Target="word/document.xml" '
  + 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>';

/** A docx with this document and more parts; a part is [name, content]. */
export function docx(document, ...more) {
  return zip([['[Content_Types].xml', TYPES], ['_rels/.rels', RELATIONS], ['word/document.xml', document], ...more]);
}

export function documentOf(inner, prolog = '') {
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${space}"><w:body>${inner}</w:body></w:document>`;
}

/** A sound PDF of about that many bytes. */
export function pdf(bytes) {
  const filling = Buffer.alloc(bytes, 'x').toString();
  return Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\n'
    + `endobj\n3 0 obj\n<< /Length ${bytes} >>\nstream\n${filling}\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

/** The beginning of a PNG that says it has this many pixels on each side. */
export function png(side) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateRawSync(Buffer.alloc(1024))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type), content]);
  return Buffer.concat([number(content.length, 4, true), named, number(crc32(named), 4, true)]);
}

function zip(entries) {
  const [locals, centrals] = [[], []];
  let offset = 0;
  for (const [name, text] of entries) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content, { level: 9 });
    const about = Buffer.concat([
      number(20, 2), number(0, 2), number(8, 2), number(0, 4), number(crc32(content), 4),
      number(packed.length, 4), number(content.length, 4), number(Buffer.byteLength(name), 2), number(0, 2),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    centrals.push(Buffer.concat([
      Buffer.from('PK\x01\x02'), number(20, 2), about, number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4),
      Buffer.from(name),
    ]));
    locals.push(local);
    offset += local.length;
  }

  const central = Buffer.concat(centrals);
  return Buffer.concat([
    ...locals, central, Buffer.from('PK\x05\x06'), number(0, 4), number(entries.length % 65536, 2), number(entries.length % 65536, 2),
    number(central.length, 4), number(offset, 4), number(0, 2),
  ]);
}

function number(value, bytes, bigEndian = false) {
  const buffer = Buffer.alloc(bytes);
  bigEndian ? buffer.writeUIntBE(value, 0, bytes) : buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
