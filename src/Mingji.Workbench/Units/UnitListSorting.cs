using System.Collections.Immutable;
using Mingji.Workbench.People;

namespace Mingji.Workbench.Units;

/// <summary>Decides what becomes of each line of a list, taking parents before children in whatever order the list has them.</summary>
internal sealed class UnitListSorting
{
    private readonly Access _access;
    private readonly Dictionary<string, (UnitLevel Level, int Depth)> _planned = new(StringComparer.Ordinal);
    private readonly List<UnitListRow> _rows = [];
    private readonly List<UnitListRow> _inOrder = [];

    public UnitListSorting(IReadOnlyList<BudgetUnit> tree, Access access, ImmutableArray<UnitListLine> lines)
    {
        _access = access;
        Known = tree.ToDictionary(u => u.Code, StringComparer.Ordinal);
        var roots = access.RootsFor(Role.Administrator);
        Root = roots.Length == 1 ? tree.FirstOrDefault(u => u.Path == roots[0]) : null;
        Sort(lines);
    }

    /// <summary>All lines with their fates, in the order in which they were decided.</summary>
    public IReadOnlyList<UnitListRow> Rows => _rows;

    /// <summary>The lines to be written, parents first.</summary>
    public ImmutableArray<UnitListRow> InOrder => [.. _inOrder];

    public Dictionary<string, BudgetUnit> Known { get; }

    /// <summary>Under which lines without a parent come; null when that would be ambiguous.</summary>
    public BudgetUnit? Root { get; }

    private void Sort(ImmutableArray<UnitListLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Dictionary<string, List<UnitListLine>>(StringComparer.Ordinal);
        var ready = new Queue<UnitListLine>();
        foreach (var line in lines)
        {
            if (!first.TryAdd(line.Code, line.Line)) Wrong(line, $"代码与第{first[line.Code]}行重复");
        }

        foreach (var line in lines.Where(l => first[l.Code] == l.Line))
        {
            if (line.Parent.Length > 0 && line.Parent != line.Code && !Known.ContainsKey(line.Parent) && first.ContainsKey(line.Parent))
                (waiting.TryGetValue(line.Parent, out var list) ? list : waiting[line.Parent] = []).Add(line);
            else ready.Enqueue(line);
        }

        while (ready.TryDequeue(out var line))
        {
            Decide(line);
            if (waiting.Remove(line.Code, out var children)) children.ForEach(ready.Enqueue);
        }

        foreach (var line in waiting.Values.SelectMany(w => w)) Wrong(line, "上级代码转了一圈又指回自己");
    }

    private void Decide(UnitListLine line)
    {
        var level = UnitLevels.Read(line.Level);
        if (UnitRules.WhyNotCode(line.Code) is { } code) Wrong(line, code);
        else if (UnitRules.WhyNotName(line.Name) is { } name) Wrong(line, name);
        else if (Known.TryGetValue(line.Code, out var unit)) DecideKnown(line, unit, level);
        else if (level is null) Wrong(line, line.Level.Length == 0 ? "级别没有写：写行政区划、主管部门或预算单位" : $"不认识级别“{line.Level}”：写行政区划、主管部门或预算单位");
        else if (ParentOf(line, out var parent) is { } why) Wrong(line, why);
        else if (UnitRules.WhyNotBelow(level.Value, parent.Level) is { } below) Wrong(line, below);
        else if (parent.Depth >= UnitRules.MostDeep) Wrong(line, $"单位最多{UnitRules.MostDeep}层");
        else
        {
            _planned[line.Code] = (level.Value, parent.Depth + 1);
            Keep(new(line, UnitListFate.Added, level, null));
        }
    }

    private void DecideKnown(UnitListLine line, BudgetUnit unit, UnitLevel? level)
    {
        if (!_access.Has(Role.Administrator, unit.Path)) Wrong(line, "这个代码已有别的单位在用，不在您管理的范围内");
        else if (level is not null && level != unit.Level) Wrong(line, $"这个单位已经在了，级别是“{UnitLevels.NameOf(unit.Level)}”，级别不能改");
        else if (line.Parent.Length > 0 && (!Known.TryGetValue(line.Parent, out var parent) || parent.Id != unit.ParentId))
            Wrong(line, "这个单位已经在了，上级不是这一个；要换上级，请在单位页面上移动它");
        else Keep(unit.Name == line.Name ? new(line, UnitListFate.Unchanged, unit.Level, null)
            : new(line, UnitListFate.Renamed, unit.Level, $"原名：{unit.Name}"));
    }

    private string? ParentOf(UnitListLine line, out (UnitLevel Level, int Depth) parent)
    {
        parent = default;
        if (line.Parent == line.Code) return "上级代码是它自己";
        if (line.Parent.Length == 0)
        {
            if (Root is null) return "上级代码要写";
            parent = (Root.Level, UnitRules.DepthOf(Root));
            return null;
        }

        if (_planned.TryGetValue(line.Parent, out parent)) return null;
        if (!Known.TryGetValue(line.Parent, out var known) || !_access.Has(Role.Administrator, known.Path))
            return $"没有上级代码{line.Parent}，或者它不在您管理的范围内，或者它那一行有错";
        parent = (known.Level, UnitRules.DepthOf(known));
        return null;
    }

    private void Keep(UnitListRow row)
    {
        _rows.Add(row);
        _inOrder.Add(row);
    }

    private void Wrong(UnitListLine line, string why) => _rows.Add(new(line, UnitListFate.Wrong, null, why));
}
