using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>The share that a sentence states is the part ÷ the whole that it names.</summary>
public sealed class ShareCheck : IFormCheck
{
    private const string Rule = "rate/share";
    private const string Basis = "占比＝分项数÷总数";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "占比与分项数、总数不符",
        Basis,
        ExampleSentences.Example("60÷100＝60%，却写占65%", "本年收入合计100万元，其中：拨款60万元，占65%；其他40万元，占40%。"),
        ExampleSentences.Example("60÷100＝60%", "本年收入合计100万元，其中：拨款60万元，占60%；其他40万元，占40%。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        StatedWholes? wholes = null;
        foreach (var said in form.Statements)
        {
            if (said.Share is null || said.Amount is null) continue;
            wholes ??= new StatedWholes(form);
            if (wholes.Of(said) is not { } whole) continue;
            if (StatedInterval.Of(said.Amount) is not { } part || StatedInterval.Of(whole.Amount) is not { } all) continue;
            if (StatedInterval.Of(said.Share) is not { } share) continue;
            if (part / all is not { } possible || possible.Meets(share)) continue;
            if (!MadeWhole(form, said, whole, wholes, possible)) Report(form, said, whole, sink);
        }
    }

    /// <summary>
    /// Who lets the shares of a sum total 100 moves one of them by its last place. That is allowed where they do total 100 as printed, or
    /// would not if each were rounded by itself.
    /// </summary>
    private static bool MadeWhole(Form form, Statement said, Statement whole, StatedWholes wholes, Interval possible)
    {
        var decimals = said.Share!.Figure!.Value.Decimals;
        var step = 0.01m;
        for (var i = 0; i < Math.Clamp(decimals, 0, 10); i++) step /= 10;
        var share = StatedInterval.Value(said.Share);
        if (!possible.Meets(new Interval(share - (step * 3 / 2), share + (step * 3 / 2)))) return false;
        var (printed, rounded, parts) = (0m, 0m, 0);
        foreach (var part in form.Statements)
        {
            if (part.Share?.Figure is not { Unit.Kind: UnitKind.Ratio, Hedge: Hedge.None } stated || part.Amount?.Figure is null) continue;
            if (!ReferenceEquals(wholes.Of(part), whole)) continue;
            if (stated.Decimals != decimals) return false;
            var exact = StatedInterval.Value(part.Amount) / StatedInterval.Value(whole.Amount!);
            rounded += Math.Round(exact / step, MidpointRounding.AwayFromZero) * step;
            printed += StatedInterval.Value(part.Share);
            parts++;
        }

        return parts > 1 && (printed == 1 || rounded != 1);
    }

    private static void Report(Form form, Statement said, Statement whole, FindingSink sink)
    {
        var expected = ArithmeticText.Percent(StatedInterval.Value(said.Amount!) / StatedInterval.Value(whole.Amount!));
        var message = $"{said.Subject}{said.Amount!.Text}，{whole.Subject}{whole.Amount!.Text}，占比应为"
            + $"{StatedInterval.Number(said.Amount)}÷{StatedInterval.Number(whole.Amount)}＝{expected}，文中写占{said.Share!.Text}";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, said.Share.At, said.Subject, message, Basis)
        {
            Stated = said.Share.Text,
            Expected = expected,
            Also = [whole.Amount.At],
        });
    }
}
