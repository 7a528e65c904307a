using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Workbench.Targets;

/// <summary>Puts indicators from elsewhere into a form, each among those of its class. Pure.</summary>
internal static class TargetRowFilling
{
    /// <summary>
    /// The form with the indicator in it, and its row's key: in an empty row of its class if there is one, else in a new row after the
    /// last of its class. Null when the form is full.
    /// </summary>
    public static (FilledForm Form, int Key)? Put(FilledForm filled, Indicator indicator)
    {
        var rows = filled.Form.Indicators;
        if (rows.FirstOrDefault(r => IsBlank(r) && SameClass(r, indicator)) is { } blank && KeyOf(blank) is { } known)
            return (Fill(filled, known, indicator), known);
        var last = rows.LastOrDefault(r => SameClass(r, indicator));
        var key = filled.NextKey;
        var bare = new Indicator { Name = indicator.Name };
        var added = last is not null && KeyOf(last) is { } like ? RowEditing.AddAfter(filled, like, bare)
            : RowEditing.Insert(filled, PlaceFor(filled.Form, indicator), Asking(filled.Form.Type, bare with
            {
                Path = indicator.Path, Dimension = indicator.Dimension, Class = indicator.Class,
            }));
        return added is null ? null : (Fill(added, key, indicator), key);
    }

    /// <summary>The row of this key with the indicator's name, targets and points; what else stands in the row stays.</summary>
    public static FilledForm Fill(FilledForm filled, int key, Indicator indicator)
    {
        var form = filled;
        void Set(CellField field, string? text)
        {
            if (text is not null && CellEditing.With(form, new(key, field), text) is { } next) form = next;
        }

        Set(CellField.Name, indicator.Name);
        Set(CellField.Target, indicator.Target?.Text ?? "");
        Set(CellField.Cycle, indicator.CycleTarget?.Text ?? "");
        Set(CellField.Points, indicator.Points?.Text);
        if (filled.Form.Type is FormType.ProjectTargetTable or FormType.ProjectSelfEvaluationBasics) Set(CellField.Formula, indicator.Formula?.Text);
        return form;
    }

    /// <summary>Without the rows in which nothing stands.</summary>
    public static FilledForm WithoutBlanks(FilledForm filled) => filled.Form.Indicators.Where(IsBlank).Aggregate(
        filled, (form, row) => KeyOf(row) is { } key && RowEditing.Remove(form, key) is { } next ? next : form);

    public static bool IsBlank(Indicator row) =>
        row is { Name.Length: 0, Target: null, CycleTarget: null, Actual: null, Points: null, Score: null, Reason: null, Expected: null,
            Likelihood: null };

    public static int? KeyOf(Indicator row) => CellNumber.In(row.At, CellField.Row)?.Key;

    private static bool SameClass(Indicator one, Indicator other) => one.Class == IndicatorClass.Unknown || other.Class == IndicatorClass.Unknown
        ? one.Path.SequenceEqual(other.Path)
        : one.Dimension == other.Dimension && one.Class == other.Class;

    private static int PlaceFor(Form form, Indicator indicator)
    {
        static (int, int) Rank(Indicator row) => ((int)row.Dimension, (int)row.Class);
        var at = form.Indicators.Length;
        while (at > 0 && Rank(form.Indicators[at - 1]).CompareTo(Rank(indicator)) > 0) at--;
        return at;
    }

    private static Indicator Asking(FormType type, Indicator row) => row with
    {
        TargetAsked = true,
        ActualAsked = type != FormType.ProjectTargetTable,
        ReasonAsked = type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.MonitoringForm,
    };
}
