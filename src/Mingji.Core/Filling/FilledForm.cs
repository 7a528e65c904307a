using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Filling;

/// <summary>
/// A form that somebody is filling in. Every row of <paramref name="Form"/> has a key (see <see cref="CellNumber"/>);
/// <paramref name="NextKey"/> is the key of the next row put in.
/// </summary>
public sealed record FilledForm(Form Form, int NextKey)
{
    /// <summary>Takes a form from elsewhere: rows get keys in reading order, and every cell its number.</summary>
    public static FilledForm Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var key = 0;
        var filled = form with
        {
            At = Place.Nowhere,
            Facts = [.. form.Facts.Select(f => RowPlaces.Of(f, key++))],
            Funds = [.. form.Funds.Select(f => RowPlaces.Of(f, key++))],
            Goals = form.Goals is { } goals ? RowPlaces.Of(goals, key++) : null,
            StagePlan = [.. form.StagePlan.Select(s => RowPlaces.Of(s, key++))],
            Headings = [.. form.Headings.Select(h => RowPlaces.Of(h, key++))],
            Indicators = [.. form.Indicators.Select(i => RowPlaces.Of(i, key++))],
            Total = form.Total is { } total ? RowPlaces.Of(total, key++) : null,
            Tables = [.. form.Tables.Select(t => t with { At = Place.Nowhere, Rows = [.. t.Rows.Select(r => RowPlaces.Of(r, key++))] })],
            Report = form.Report?.Map((_, s) => RowPlaces.Of(s, key++)),
            Statements = [],
            Notice = null,
            Unread = [],
            IsCut = false,
        };
        filled = ReportPlaces.Tables(filled, ref key);
        return new FilledForm(filled, key).With(filled);
    }

    private Gathered Memory { get; init; } = new();

    /// <summary>The cell's text; empty when nothing stands there, null when the form has no such cell.</summary>
    public string? TextAt(CellNumber number) => Index.At(number)?.Text;

    /// <summary>All cells that can be filled in, in reading order.</summary>
    public ImmutableArray<FilledCell> Cells => Index.InOrder;

    /// <summary>The cells by their numbers.</summary>
    public CellIndex Index => Memory.Of(Form);

    internal FilledForm With(Form form)
    {
        var index = new CellIndex(form, Memory.Known);
        var next = this with { Form = Read(form, index.Passages), Memory = new() };
        next.Memory.Keep(next.Form, index);
        return next;
    }

    /// <summary>The form with its texts; the sentences of a report state something, as those of a document that was read do.</summary>
    private static Form Read(Form form, ImmutableArray<Passage> passages) => form.Report is null
        ? form with { Passages = passages }
        : form with { Passages = passages, Statements = NarrativeReader.ReadParagraphs(ReportPlaces.WithHeadings(form.Report), form.FiscalYear) };

    /// <summary>What was gathered of a form, for as long as it is that form. It is no part of what makes two forms equal.</summary>
    private sealed class Gathered
    {
        private Tuple<Form, CellIndex>? _last;

        /// <summary>What was gathered last; null when nothing was asked for yet.</summary>
        public CellIndex? Known => _last?.Item2;

        public CellIndex Of(Form form) => _last is { } last && ReferenceEquals(last.Item1, form) ? last.Item2 : Keep(form, new(form));

        public CellIndex Keep(Form form, CellIndex index) => (_last = new(form, index)).Item2;

        public override bool Equals(object? obj) => obj is Gathered;

        public override int GetHashCode() => 0;
    }
}
