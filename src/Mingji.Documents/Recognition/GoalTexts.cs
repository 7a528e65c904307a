using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>Gathers the texts of the goals section; a goal over several cells is one text.</summary>
internal sealed class GoalTexts
{
    private readonly Dictionary<GoalHead, Stated> _texts = [];
    private Place? _at;

    public void Ask(Cell label) => _at ??= label.Place;

    public void Add(GoalHead head, Cell cell)
    {
        if (CellClasses.IsPlaceholder(cell.Tight)) return;
        var key = head == GoalHead.Section ? GoalHead.Expected : head;
        _texts[key] = _texts.TryGetValue(key, out var text) ? text with { Text = text.Text + "\n" + cell.Text } : new(cell.Text, null,
            cell.Place);
    }

    /// <summary>Null when the form asks for no goals. A stage goal stands in for the expected one where there is no other.</summary>
    public Goals? ToGoals() => _at is { } at
        ? new(true, _texts.GetValueOrDefault(GoalHead.Expected) ?? _texts.GetValueOrDefault(GoalHead.Stage),
            _texts.GetValueOrDefault(GoalHead.Achieved), _texts.GetValueOrDefault(GoalHead.Cycle), at)
        : null;
}
