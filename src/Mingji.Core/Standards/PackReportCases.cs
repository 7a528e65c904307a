using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports;

namespace Mingji.Core.Standards;

/// <summary>Runs the worked cases of reports as they are read: one that the outline doesn't write so refuses the pack.</summary>
internal static class PackReportCases
{
    /// <summary>How many there are.</summary>
    public static int Read(PackFields pack, Standard standard) =>
        pack.Groups("reportCases", ReportSchema.Case).Count(fields => Hold(fields, standard));

    private static bool Hold(PackFields fields, Standard standard)
    {
        var form = fields.Word<FormType>("form") ?? default;
        var id = fields.Text("sentence");
        var sentence = standard.ReportOf(form)?.Sections.SelectMany(s => s.Sentences).FirstOrDefault(s => s.Id == id);
        if (sentence is null)
        {
            fields.Refuse("sentence", $"提纲里没有编号是“{id}”的句子", "sentences 里的编号");
            return true;
        }

        var facts = fields.Texts("facts").Select(f => Fact(fields, f)).OfType<ReportFact>().DistinctBy(f => f.Label).ToList();
        var given = SentenceWriting.Write(sentence, ReportFacts.Of(facts), null)?.Text ?? "";
        if (given != fields.Text("text")) fields.Refuse("text", $"“{fields.Text("says")}”按句式写成“{given}”，算例不是这样", given);
        return true;
    }

    private static ReportFact? Fact(PackFields fields, string said)
    {
        var cut = said.IndexOf('=', StringComparison.Ordinal);
        if (cut <= 0)
        {
            fields.Refuse("facts", $"“{said}”没有写成“名称=数”", "如 全年执行数=98.00万元");
            return null;
        }

        var (name, text) = (said[..cut].Trim(), said[(cut + 1)..].Trim());
        return new(name, name, text, FigureReader.TryRead(text, Unit.None, out var figure) ? figure : null);
    }
}
