// Makes Word files of letters. Loaded when somebody asks for the first one.
import { Packer } from 'docx';
import { docxLetter, FONT_TABLE } from './docx-letter.ts';
import type { DocxWindow } from './letter-actions.ts';

(window as DocxWindow).zhuxiaoLetterDocx = (letter) => Packer.toBlob(docxLetter(letter), undefined, [FONT_TABLE]);
