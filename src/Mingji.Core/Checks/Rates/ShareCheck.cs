using Mingji.Core.Checks.Gallery;
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
            if (part / all is { } possible && !possible.Meets(share)) Report(form, said, whole, sink);
        }
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
