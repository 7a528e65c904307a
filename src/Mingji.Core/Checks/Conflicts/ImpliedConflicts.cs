using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>
/// Two names of the same money (goods and services in the basic expenditure, agency running costs) with one amount but two changes imply
/// two different years before. A question rather than an error: the two need not be the same everywhere.
/// </summary>
internal static class ImpliedConflicts
{
    public static void Run(Form form, FindingSink sink)
    {
        Statement? goods = null;
        Statement? running = null;
        foreach (var said in form.Statements)
        {
            if (said.Amount is null || said.Change is null) continue;
            var subject = KnownSubjects.Of(said.Subject);
            if (subject == KnownSubject.GoodsAndServices) goods ??= said;
            else if (subject == KnownSubject.AgencyRunning) running ??= said;
        }

        if (goods is null || running is null || goods.Base != running.Base || goods.Amount!.Figure != running.Amount!.Figure) return;
        if (StatedInterval.IsZero(goods.Amount) || StatedInterval.Of(goods.Change) is not { } one) return;
        // Running costs are goods and services and what was bought for longer: a change of the latter is the difference.
        if (form.Statements.Any(s => s.Subject.Contains("资本性支出", StringComparison.Ordinal) && s.Change is { } bought && !StatedInterval.IsZero(bought))) return;
        if (StatedInterval.Of(running.Change) is { } other && !one.Meets(other)) Report(form, goods, running, sink);
    }

    private static void Report(Form form, Statement goods, Statement running, FindingSink sink)
    {
        var message = $"{goods.Subject}与{running.Subject}本年同为{goods.Amount!.Text}，但前者比上年{Change(goods)}（推得上年{Last(goods)}），"
            + $"后者比上年{Change(running)}（推得上年{Last(running)}），口径相同时上年数也应相同，请核对";
        sink.Add(new Finding(RestatedCheck.Rule, Severity.Warning, form.Id, running.Change!.At, running.Subject, message,
            RestatedCheck.Basis)
        {
            Stated = StatedInterval.Number(running.Change) + running.Change.Figure!.Value.Unit,
            Expected = StatedInterval.Number(goods.Change!) + goods.Change!.Figure!.Value.Unit,
            Also = [goods.Change.At],
        });
    }

    private static string Change(Statement said) => said.Verb + StatedInterval.Number(said.Change!) + said.Change!.Figure!.Value.Unit;

    private static string Last(Statement said)
    {
        var unit = said.Amount!.Figure!.Value.Unit;
        var sign = said.Change!.Figure!.Value.Value < 0 ? "＋" : "－";
        var last = (StatedInterval.Value(said.Amount) - StatedInterval.Value(said.Change)) / unit.Scale;
        return $"{StatedInterval.Number(said.Amount)}{sign}{StatedInterval.Number(said.Change)}＝{ArithmeticText.Plain(last)}{unit}";
    }
}
