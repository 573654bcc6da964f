// How the states of projects look: icon and tone, always beside their word.
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  ClipboardCheck,
  type LucideIcon,
} from "lucide-react";
import type { ActivityStatus, ProjectStatus } from "../backend/generated";
import type { Tone } from "../components/Status";

export const projectStatusLook: Record<ProjectStatus, { icon: LucideIcon; tone: Tone }> = {
  proposed: { icon: CircleDashed, tone: "neutral" },
  approved: { icon: ClipboardCheck, tone: "neutral" },
  ongoing: { icon: CircleDot, tone: "active" },
  completed: { icon: CircleCheck, tone: "ok" },
  suspended: { icon: CirclePause, tone: "warn" },
  cancelled: { icon: CircleX, tone: "neutral" },
};

export const activityStatusLook: Record<ActivityStatus, { icon: LucideIcon; tone: Tone }> = {
  planned: { icon: CircleDashed, tone: "active" },
  completed: { icon: CircleCheck, tone: "ok" },
  cancelled: { icon: CircleX, tone: "neutral" },
};
