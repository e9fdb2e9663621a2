import './gallery.css'
import {
  FigureParts,
  IntervalParts,
  ProbabilityParts,
  ReliabilityParts,
  SaidParts,
  StatusParts,
} from './seen-parts.tsx'
import { EmptyParts, PaletteParts, ToastParts, WarningParts, WorkParts } from './spoken-parts.tsx'
import { AnswerParts, FieldParts, InputParts, LineParts, PickParts } from './used-parts.tsx'

import { OutlineParts, WaitingParts } from './waiting-parts.tsx'

/** Every part side by side, for the eye and for the accessibility test. */
export function Gallery() {
  return (
    <main className="gallery">
      <h1 className="for-screen-readers">Parts</h1>
      <div>
        <StatusParts />
        <ProbabilityParts />
        <SaidParts />
        <IntervalParts />
        <LineParts />
        <InputParts />
      </div>
      <div>
        <FigureParts />
        <ReliabilityParts />
        <WarningParts />
        <FieldParts />
        <ToastParts />
        <WaitingParts />
      </div>
      <div>
        <PaletteParts />
        <EmptyParts />
        <WorkParts />
        <PickParts />
        <AnswerParts />
      </div>
      <div className="whole">
        <OutlineParts />
      </div>
    </main>
  )
}
