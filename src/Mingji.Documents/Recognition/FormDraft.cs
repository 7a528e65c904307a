using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A form while its sections are being read: recognizers replace <see cref="Form"/> by one with their section. <see cref="Usage"/> knows
/// which cells are used up.
/// </summary>
public sealed class FormDraft(Form form, Segment segment, Usage usage)
{
    /// <summary>No form has more fields; what comes after them stays unused and is listed.</summary>
    public const int MostFacts = 1000;

    public Form Form { get; set; } = form;

    /// <summary>Forms of their own that the form lists: the projects of a unit's list. They take its unit and year.</summary>
    public ImmutableArray<Form> Listed { get; set; } = [];

    public Segment Segment { get; } = segment;

    public Usage Usage { get; } = usage;

    /// <summary>The unit of amounts without one: the form's, else none.</summary>
    public Unit MoneyUnit => Form.MoneyUnit;

    public void AddFact(string name, Cell label, Cell value)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        if (Form.Facts.Length >= MostFacts) return;
        Usage.Use(label);
        Usage.Use(value);
        Form = Form with { Facts = Form.Facts.Add(new(name, label.Text, value.State(Unit.None))) };
    }
}

/// <summary>
/// Reads one kind of section of a segment into its draft, and marks the cells it understood. Recognizers run in the order of
/// <see cref="FormRecognizer"/>; each skips what is used already.
/// </summary>
public interface ISectionRecognizer
{
    void Recognize(FormDraft draft);
}
