using Mingji.Core.Rubrics.Parsing;

namespace Mingji.Core.Rubrics;

/// <summary>
/// Compiles scoring criteria. What is not read wholly is not executed: the words that stand in the way are named instead.
/// </summary>
public static class RubricCompiler
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int MaxLength = 200_000;

    /// <summary>
    /// Compiles <paramref name="criteria"/> for an indicator worth <paramref name="points"/> (null: as the text says).
    /// <paramref name="formula"/> is the formula sentence beside it, if any; words of it that are no formula are not asked to be understood.
    /// Never throws on any text.
    /// </summary>
    public static RubricCompilation Compile(string criteria, decimal? points = null, string? formula = null)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var text = RubricText.Of(criteria.Length > MaxLength ? criteria[..MaxLength] : criteria);
        if (text.Plain.Length == 0) return Refused(text, criteria, [(0, 0, "没有评分标准")]);
        if (criteria.Length > MaxLength) return Refused(text, criteria, [(0, text.Plain.Length, "文字太长")]);
        try
        {
            var assembler = new RubricAssembler(text, points, formula is null ? [] : Formulas(formula));
            var rubric = assembler.Assemble();
            if (rubric is not null && BandEdges.IsRaw(rubric)) return Refused(text, criteria, [(0, text.Plain.Length, "界限没有读懂")]);
            return rubric is not null ? new RubricCompilation(rubric, []) : Refused(text, criteria, assembler.Faults);
        }
        catch (OverflowException)
        {
            return Refused(text, criteria, [(0, text.Plain.Length, "数字太大")]);
        }
    }

    private static List<FormulaClause> Formulas(string sentence)
    {
        var parser = new RubricParser(RubricText.Of(sentence));
        parser.Run();
        return [.. parser.Clauses.OfType<FormulaClause>()];
    }

    private static RubricCompilation Refused(RubricText text, string criteria, IEnumerable<(int From, int To, string Why)> faults)
    {
        var unread = faults.Select(f =>
        {
            var from = Math.Min(text.PlaceOf(f.From), criteria.Length);
            var to = Math.Clamp(text.EndOf(f.To), from, criteria.Length);
            return new UnreadWords(from, to - from, criteria[from..to], f.Why);
        });
        return new RubricCompilation(null, [.. unread]);
    }
}
