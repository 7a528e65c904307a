using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>The rows of a file's form with the keys that they get in the form that they are taken over into.</summary>
internal sealed class TakenRows
{
    private readonly FilledForm _now;
    private readonly Form _read;
    private readonly RowMatching _matching;
    private readonly ImmutableHashSet<int> _laidDown;
    private readonly ImmutableArray<KeyedRow<Fact>> _facts;
    private readonly ImmutableArray<KeyedRow<FundsRow>> _funds;
    private readonly ImmutableArray<KeyedRow<Goals>> _goals;
    private readonly ImmutableArray<KeyedRow<StagePlanRow>> _stages;
    private readonly ImmutableArray<KeyedRow<IndicatorHeading>> _headings;
    private readonly ImmutableArray<KeyedRow<Indicator>> _indicators;
    private readonly ImmutableArray<KeyedRow<TotalRow>> _total;
    private readonly ImmutableArray<ImmutableArray<KeyedRow<AmountRow>>> _tables;
    private readonly Dictionary<CellNumber, string> _places;
    private readonly HashSet<(int Section, CellField Field)> _said;
    private readonly Dictionary<int, int> _sections = [];

    /// <summary>Rows of the keys <paramref name="laidDown"/> stay, and so do their headings.</summary>
    public TakenRows(FilledForm now, Form read, ImmutableHashSet<int> laidDown)
    {
        (_now, _read, _matching, _laidDown) = (now, read, new(now.NextKey), laidDown);
        var form = now.Form;
        _facts = _matching.Match(form.Facts, read.Facts, f => KeyOf(f.Value.At), f => f.Name, f => f.Label);
        _funds = _matching.Match(form.Funds, read.Funds, f => KeyOf(f.At), f => $"{f.Source}|{f.Group}|{f.Year}|{f.Label}",
            f => $"{f.Source}|{f.Group}|{f.Year}", f => $"{f.Source}|{f.Year}");
        _goals = _matching.Match(Some(form.Goals), Some(read.Goals), g => KeyOf(g.At), _ => "goals");
        _stages = _matching.Match(form.StagePlan, read.StagePlan, s => KeyOf(s.Plan.At), s => s.Stage);
        _headings = _matching.Match(form.Headings, read.Headings, h => KeyOf(h.Points.At), h => $"{h.Level}|{h.Label}");
        _indicators = _matching.Match(form.Indicators, read.Indicators, i => KeyOf(i.At),
            i => i.Name.Length > 0 ? string.Join('|', i.Path.Append(i.Name)) : "", i => i.Name);
        _total = _matching.Match(Some(form.Total), Some(read.Total), t => KeyOf(t.At), _ => "total");
        _tables = [.. read.Tables.Select((table, t) => _matching.Match(
            t < form.Tables.Length ? form.Tables[t].Rows : [], table.Rows, r => KeyOf(r.At), r => $"{r.Group}|{r.Code}|{r.Label}", r => r.Label))];
        (_places, _said) = Texts();
    }

    /// <summary>Where in the file a cell's text stands; empty when the file says nothing of it.</summary>
    public string PlaceOf(CellNumber number) => _places.GetValueOrDefault(number, "");

    /// <summary>The file says something in the column that the cell belongs to.</summary>
    public bool Says(CellNumber number) => _sections.TryGetValue(number.Key, out var section) && _said.Contains((section, number.Field));

    /// <summary>The form with the file's rows in place of its own.</summary>
    public FilledForm Form(bool keepsAbsent)
    {
        var form = _now.Form;
        var filled = form with
        {
            MoneyUnit = _read.Funds.IsEmpty && _read.Tables.IsEmpty ? form.MoneyUnit : _read.MoneyUnit,
            Facts = [.. form.Facts.Select(f => Given(_facts, KeyOf(f.Value.At), f)).Concat(New(_facts)).Select(f => RowPlaces.Of(f.Row, f.Key))],
            Funds = Rows(form.Funds, _funds, f => KeyOf(f.At), RowPlaces.Of, keepsAbsent),
            Goals = _goals.IsEmpty ? form.Goals : RowPlaces.Of(_goals[0].Row, _goals[0].Key),
            StagePlan = Rows(form.StagePlan, _stages, s => KeyOf(s.Plan.At), RowPlaces.Of, keepsAbsent),
            Headings = Rows(form.Headings, _headings, h => KeyOf(h.Points.At), RowPlaces.Of, keepsAbsent: false),
            Indicators = Rows(form.Indicators, _indicators, i => KeyOf(i.At), (row, key) => RowPlaces.Of(Asked(Filed(row, key)), key), keepsAbsent),
            Total = _total.IsEmpty ? form.Total : RowPlaces.Of(_total[0].Row, _total[0].Key),
            Tables = _read.Tables.IsEmpty ? form.Tables : Tables(keepsAbsent),
        };
        return (_now with { NextKey = _matching.NextKey }).With(filled);
    }

    private ImmutableArray<AmountTable> Tables(bool keepsAbsent) =>
    [
        .. _read.Tables.Select((table, t) => table with
        {
            At = Place.Nowhere,
            Rows = Rows(t < _now.Form.Tables.Length ? _now.Form.Tables[t].Rows : [], _tables[t], r => KeyOf(r.At), RowPlaces.Of, keepsAbsent),
        }),
    ];

    /// <summary>
    /// The file's rows; those of the form that it doesn't have stay behind them when they are laid down, or are to be kept and say something.
    /// </summary>
    private ImmutableArray<T> Rows<T>(
        ImmutableArray<T> now, ImmutableArray<KeyedRow<T>> read, Func<T, int> keyOf, Func<T, int, T> place, bool keepsAbsent)
    {
        if (read.IsEmpty) return now;
        var taken = read.Select(r => r.Key).ToHashSet();
        var texts = keepsAbsent ? _now.Cells.Where(c => c.Text.Length > 0).Select(c => c.Number.Key).ToHashSet() : [];
        bool Stays(int key) => !taken.Contains(key) && (texts.Contains(key) || _laidDown.Contains(key));
        return [.. read.Select(r => place(r.Row, r.Key)), .. now.Where(row => Stays(keyOf(row)))];
    }

    /// <summary>A row that is laid down stays under its headings, wherever the file has it.</summary>
    private Indicator Filed(Indicator row, int key) =>
        _laidDown.Contains(key) && _now.Form.Indicators.FirstOrDefault(i => KeyOf(i.At) == key) is { } own
            ? row with { Path = own.Path, Dimension = own.Dimension, Class = own.Class } : row;

    /// <summary>The columns that the official form asks for stay, whatever the file printed.</summary>
    private Indicator Asked(Indicator row)
    {
        var rows = _now.Form.Indicators;
        return row with
        {
            TargetAsked = row.TargetAsked || rows.Any(i => i.TargetAsked),
            ActualAsked = row.ActualAsked || rows.Any(i => i.ActualAsked),
            ReasonAsked = row.ReasonAsked || rows.Any(i => i.ReasonAsked),
        };
    }

    private static KeyedRow<Fact> Given(ImmutableArray<KeyedRow<Fact>> read, int key, Fact own)
    {
        foreach (var row in read)
        {
            if (row.Key == key) return row with { Row = row.Row with { Name = own.Name, Label = own.Label } };
        }

        return new(own, key);
    }

    private IEnumerable<KeyedRow<Fact>> New(ImmutableArray<KeyedRow<Fact>> read) => read.Where(r => r.Key >= _now.NextKey);

    /// <summary>
    /// Every text of the file's form by the cell that it goes to. Rows get their keys, while what stands in them keeps its place in the
    /// file.
    /// </summary>
    private (Dictionary<CellNumber, string> Places, HashSet<(int, CellField)> Said) Texts()
    {
        var places = new Dictionary<CellNumber, string>();
        var said = new HashSet<(int, CellField)>();
        void Add(int section, int key, CellField field, Stated? stated)
        {
            _sections[key] = section;
            if (stated is not { Text.Length: > 0 }) return;
            places[new(key, field)] = stated.At.At;
            said.Add((section, field));
        }

        void AddAll(int section, Form rows)
        {
            foreach (var cell in FormCells.Of(rows)) Add(section, cell.Number.Key, cell.Number.Field, cell.Stated);
        }

        static Place Row(int key) => new(new CellNumber(key, CellField.Row).Value, "");
        var none = new Form { Id = "", Type = _read.Type };
        foreach (var fact in _facts)
        {
            Add(-1 - fact.Key, fact.Key, CellField.Value, fact.Row.Value);
            said.Add((-1 - fact.Key, CellField.Value));
        }

        foreach (var stage in _stages) Add(1, stage.Key, CellField.Value, stage.Row.Plan);
        AddAll(2, none with { Funds = [.. _funds.Select(f => f.Row with { At = Row(f.Key) })] });
        AddAll(3, none with { Goals = _goals.IsEmpty ? null : _goals[0].Row with { At = Row(_goals[0].Key) } });
        AddAll(4, none with { Indicators = [.. _indicators.Select(i => i.Row with { At = Row(i.Key) })] });
        AddAll(5, none with { Total = _total.IsEmpty ? null : _total[0].Row with { At = Row(_total[0].Key) } });
        for (var t = 0; t < _tables.Length; t++)
        {
            var rows = _tables[t].Select(r => r.Row with { At = Row(r.Key) });
            AddAll(6 + t, none with { Tables = [_read.Tables[t] with { Rows = [.. rows] }] });
        }

        foreach (var name in _indicators.Where(i => i.Row.Name.Length > 0)) places[new(name.Key, CellField.Name)] = name.Row.At.At;
        return (places, said);
    }

    private static int KeyOf(Place row) => CellNumber.In(row, CellField.Row)?.Key ?? -1;

    private static ImmutableArray<T> Some<T>(T? row) => row is null ? [] : [row];
}
