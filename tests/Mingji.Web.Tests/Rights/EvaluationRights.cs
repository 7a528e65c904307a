using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.RightsTable;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>Who gets through where in evaluations by others and in what results are put to use for.</summary>
internal static class EvaluationRights
{
    private static readonly Role[] Finance = [Role.FinanceDivision, Role.PerformanceDivision];
    private static readonly Role[] Choosers = [Role.Department, .. Finance];

    public static IEnumerable<Trial> All =>
    [
        new("GET /evaluations", SignedIn, _ => "/evaluations"),
        new("GET /evaluations/draw", Holding(Choosers), _ => "/evaluations/draw"),
        new("POST /evaluations/draw", Reaching(Role.Department), _ => "/evaluations/draw", s => Form(
            ("year", Number(s.Year)), ("unit", Number(s.Unit)), ("kind", "departmental"), ("subject", "project"), ("number", "1"), ("due", s.Soon))),
        new("GET /evaluations/samples/{id:long}", Reaching(Finance), s => $"/evaluations/samples/{s.Sample}?repeat=true"),
        new("POST /evaluations/samples/{id:long}", Reaching(Finance), s => $"/evaluations/samples/{s.Sample}", s => Form(
            ("pick", Number(s.Evaluation)), ("evaluator", Number(s.Evaluator)), ("due", s.Soon))),
        new("GET /evaluations/{id:long}", Reaching(Finance), s => $"/evaluations/{s.Evaluation}"),
        new("POST /evaluations/{id:long}?handler=Assign", Reaching(Finance), s => $"/evaluations/{s.Evaluation}?handler=Assign", s => Form(
            ("evaluator", Number(s.Evaluator)), ("due", s.Soon))),
        new("POST /evaluations/{id:long}?handler=Row", Nobody, s => $"/evaluations/{s.Evaluation}?handler=Row", s => Form(
            ("key", Number(s.EvaluationRow)), ("score", "1"))),
        new("POST /evaluations/{id:long}?handler=Words", Nobody, s => $"/evaluations/{s.Evaluation}?handler=Words", _ => Form(
            ("evaluation-conclusion", "好"))),
        new("POST /evaluations/{id:long}?handler=Step", Nobody, s => $"/evaluations/{s.Evaluation}?handler=Step", _ => Form(("action", "submit"))),
        new("GET /cases/{id:long}/evaluate", Reaching(Choosers), s => $"/cases/{s.Waiting}/evaluate"),
        new("POST /cases/{id:long}/evaluate", Reaching(Role.Department), s => $"/cases/{s.Waiting}/evaluate", s => Form(
            ("kind", "departmental"), ("reason", "审计提到"), ("due", s.Soon))),
        new("POST /cases/{id:long}/rectify?handler=All", Reaching(Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision),
            s => $"/cases/{s.Waiting}/rectify?handler=All", s => Form(("pick", "f0"), ("due", s.Soon))) { Says = "请至少选一项" },
        new("POST /rectifications/{id:long}?handler=Withdraw", Reaching(Role.Department), s => $"/rectifications/{s.Asked}?handler=Withdraw",
            _ => Form(("text", "提错了"))),
        new("GET /results", SignedIn, _ => "/results"),
        new("GET /results", Sees, s => $"/results?unit={s.Unit}"),
        new("GET /results?handler=Export", Sees, s => $"/results?handler=Export&unit={s.Unit}"),
    ];
}
