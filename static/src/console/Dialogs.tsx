/** The dialog of the task at hand; none while there is no task. */
import { AdjournDialog } from "../adjournment/AdjournDialog";
import { ReconveneDialog } from "../adjournment/ReconveneDialog";
import type { View } from "../protocol";
import { CatchUpDialog } from "../room/CatchUpDialog";
import { AnnounceDialog } from "./AnnounceDialog";
import { BreachDialog } from "./BreachDialog";
import { BreakDialog } from "./BreakDialog";
import { ClosingDialog } from "./ClosingDialog";
import { DistressDialog } from "./DistressDialog";
import { KeepApartDialog } from "./KeepApartDialog";
import { MoveDialog } from "./MoveDialog";
import { NoteDialog } from "./NoteDialog";
import { OpenRoomDialog } from "./OpenRoomDialog";
import { QualityDialog } from "./QualityDialog";
import { RemoveDialog } from "./RemoveDialog";
import { RenameRoomDialog } from "./RenameRoomDialog";
import { ShareDialog } from "./ShareDialog";
import type { SetTask, Task } from "./tasks";
import { TopicDialog } from "./TopicDialog";
import type { Acts } from "./useActs";
import { WaitDialog } from "./WaitDialog";
import { WordDialog } from "./WordDialog";

interface Props {
  view: View;
  task: Task;
  setTask: SetTask;
  acts: Acts;
}

export function Dialogs({ view, task, setTask, acts }: Props) {
  const close = () => setTask(undefined);
  const common = { view, run: acts.run, onClose: close };
  switch (task.kind) {
    case "move": {
      const { room, seats } = task.staged;
      return <MoveDialog key={[room, ...seats].join(" ")} view={view} staged={task.staged} onStage={(staged) => setTask({ kind: "move", staged })} onClose={close} />;
    }
    case "hold":
    case "decline":
    case "write":
    case "answer":
      return <WordDialog key={task.seat} {...common} kind={task.kind} seat={task.seat} />;
    case "catch-up":
      return <CatchUpDialog seat={task.seat} room={task.room} onClose={close} />;
    case "remove":
      return <RemoveDialog {...common} seat={task.seat} />;
    case "keep-apart":
      return <KeepApartDialog key={task.seat} {...common} seat={task.seat} />;
    case "distress":
      return <DistressDialog view={view} seat={task.seat} acts={acts} onClose={close} />;
    case "wait":
      return <WaitDialog key={task.name} {...common} seats={task.seats} name={task.name} />;
    case "quality":
      return <QualityDialog view={view} seat={task.seat} onClose={close} />;
    case "break":
      return <BreakDialog {...common} room={task.room} request={task.request} />;
    case "announce":
      return <AnnounceDialog {...common} />;
    case "open-room":
      return <OpenRoomDialog {...common} />;
    case "rename-room": {
      const room = view.rooms[task.room];
      return room ? <RenameRoomDialog key={room.room} room={room} run={acts.run} onClose={close} /> : null;
    }
    case "breach":
      return <BreachDialog view={view} onClose={close} />;
    case "share":
      return <ShareDialog {...common} task={task} />;
    case "agenda-item":
      return <TopicDialog {...common} item={task.item} />;
    case "agenda-note":
      return <NoteDialog {...common} item={task.item} />;
    case "closing":
      return <ClosingDialog {...common} onAdjourn={() => setTask({ kind: "adjourn" })} />;
    case "adjourn":
      return <AdjournDialog {...common} />;
    case "reconvene":
      return <ReconveneDialog {...common} />;
  }
}
