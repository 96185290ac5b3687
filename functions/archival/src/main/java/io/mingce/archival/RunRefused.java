package io.mingce.archival;

import io.mingce.archiving.RunId;
import io.mingce.cleaning.Text;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.time.LocalDate;

/// Why nothing comes of what somebody asks of a run.
final class RunRefused {

    private RunRefused() {}

    static Refused unknown() {
        return new Refused(
                new Problem(ProblemType.NOT_FOUND, new Text("没有这次归档运行", "there is no such run")));
    }

    static Refused running(RunId other) {
        return new Refused(
                conflict(
                                "同类运行正在进行；请等它结束，或先停止它",
                                "A run of this kind is going on; wait for its end, or stop it"
                                        + " first")
                        .with("run", other.toString()));
    }

    static Refused clockSetBack(LocalDate latest) {
        return new Refused(
                conflict(
                                "系统时间早于最近一次运行的日期，请检查时钟",
                                "The clock is before the day of the latest run; see to the clock")
                        .with("day", latest.toString()));
    }

    static Refused retentionIsOff() {
        return new Refused(
                conflict(
                        "未启用保留期限：请在部署参数 RetentionDays 中设定天数",
                        "There is no retention end: set the parameter RetentionDays of the"
                                + " deployment"));
    }

    static Refused notRunning() {
        return new Refused(conflict("此次运行并未在进行", "This run is not going on"));
    }

    static Refused notStopped() {
        return new Refused(
                conflict(
                        "此次运行未被停止，或同类的另一次运行正在进行",
                        "This run is not stopped, or another of its kind is going on"));
    }

    private static Problem conflict(String zh, String en) {
        return new Problem(ProblemType.CONFLICT, new Text(zh, en));
    }
}
