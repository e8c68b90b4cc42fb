import { formatMemberNo } from '@home/shared';
import QRCode from 'qrcode';
import {
  MISSING,
  printable,
  bytesOf,
  INK,
  newSheet,
  RED,
  SECOND,
  SHEET,
  write,
  type Sheet,
} from '../../print/sheet';

/** What stands on a proof of membership besides its fixed words. */
export interface ProofFace {
  readonly name: string;
  readonly memberNo: string;
  readonly union: string;
  readonly statusText: string;
  /** 'YYYY-MM-DD' */
  readonly since: string;
  readonly madeOn: string;
  readonly checkUntil: string;
  /** `formatProofCode`: what the QR code says. */
  readonly code: string;
}

const CODE = 168;

/** 会员证明, one page A4, PDF. */
export async function drawProof(face: ProofFace): Promise<Buffer> {
  const qr = await QRCode.toBuffer(face.code, { errorCorrectionLevel: 'M', margin: 1, width: 504 });
  const sheet = newSheet({ Title: '工会会员证明', Author: face.union });
  drawText(sheet, face);
  const top = Math.max(sheet.y + 36, 520);
  sheet.image(qr, (SHEET.width - CODE) / 2, top, { width: CODE, height: CODE });
  sheet.y = top + CODE;
  const until = `工会工作人员在“核验会员”里扫这个码，可以核对真伪；${face.checkUntil} 前有效`;
  write(sheet, until, { gap: 10, size: 12, most: 36, colour: SECOND });
  return bytesOf(sheet);
}

function drawText(sheet: Sheet, face: ProofFace): void {
  sheet.rect(0, 0, SHEET.width, 12).fill(RED);
  write(sheet, '工会会员证明', { y: 88, size: 34, font: 'bold', colour: INK });
  const left = { align: 'left', colour: INK } as const;
  const sentence = `${face.name}，会员号 ${formatMemberNo(face.memberNo)}，自 ${face.since} 起是本会会员，现在${face.statusText}。`;
  write(sheet, sentence, { ...left, gap: 56, size: 18, most: 130 });
  const { missing } = printable(sheet, face.name);
  // Never dropped in silence: the number says who it is.
  if (missing > 0)
    write(
      sheet,
      `姓名里有 ${missing} 个字打印字库没有，印成了“${MISSING}”，以会员号 ${formatMemberNo(face.memberNo)} 为准。`,
      { ...left, gap: 10, size: 14 },
    );
  write(sheet, '特此证明。', { ...left, gap: 14, size: 18 });
  write(sheet, face.union, { gap: 60, size: 18, most: 60, font: 'bold', colour: INK });
  write(sheet, face.madeOn, { gap: 6, size: 16, colour: INK });
  write(sheet, '本证明由网上职工之家按会籍登记出具', { gap: 8, size: 12, colour: SECOND });
}
