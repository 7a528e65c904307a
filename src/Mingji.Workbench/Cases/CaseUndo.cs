using Mingji.Core.Filling;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Takes a person's last change back and does it again. Both are changes themselves, with events of their own.</summary>
public sealed class CaseUndo(CaseDesk desk)
{
    /// <summary>How far back the history is looked at.</summary>
    private const int Depth = 400;

    /// <summary>Takes back the person's last change of the form.</summary>
    public Task<SaveAnswer> Undo(Access access, long caseId, CancellationToken cancel = default) => Run(access, caseId, true, cancel);

    /// <summary>Does again what the person has last taken back.</summary>
    public Task<SaveAnswer> Redo(Access access, long caseId, CancellationToken cancel = default) => Run(access, caseId, false, cancel);

    private Task<SaveAnswer> Run(Access access, long caseId, bool back, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (session, subject, filled) =>
        {
            var stack = UndoStack.Of(EventLog.Newest(session, subject.Stream, Depth), access.Person.Id);
            var target = (back ? stack.Undo : stack.Redo)
                ?? throw new RefusalException(back ? "没有可以撤销的改动：只能撤销自己在这份表上的改动" : "没有可以重做的改动：撤销之后才能重做");
            long? undoes = back ? target.Number : null, redoes = back ? null : target.Number;
            switch (UndoStack.Read(target))
            {
                case CellsChanged cells:
                    var wanted = cells with
                    {
                        Changes = back ? [.. cells.Changes.Select(c => c with { Before = c.After, After = c.Before })] : cells.Changes,
                        Undoes = undoes, Redoes = redoes,
                    };
                    return new(Cells(session, access, subject, filled, wanted), CellsChanged.Kind, wanted) { Changed = wanted.Changes };
                case RowChanged row:
                    if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行");
                    var (after, said) = back ? RowBack(filled, row) : RowAgain(filled, row);
                    return new(after, RowChanged.Kind, said with { Undoes = undoes, Redoes = redoes });
                case ItemsChanged items:
                    if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行");
                    var (turnedItems, saidItems) = ItemDesk.Turn(filled, items, back);
                    return new(turnedItems, ItemsChanged.Kind, saidItems with { Undoes = undoes, Redoes = redoes });
                case FormTakenOver import:
                    if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能整表撤销");
                    var turned = ImportUndo.Turn(session, subject, filled, import, back);
                    return new(turned, FormTakenOver.Kind, ImportUndo.Said(import, back, target.Number));
                default:
                    throw new RefusalException("这个改动不能撤销");
            }
        }, cancel);
    }

    private static FilledForm Cells(Session session, Access access, Case subject, FilledForm filled, CellsChanged wanted)
    {
        var cells = filled.Cells.ToDictionary(c => c.Number);
        foreach (var change in wanted.Changes)
        {
            var number = new CellNumber(change.Cell);
            if (CaseAccess.WhyNotEdit(access, subject, number) is { } why) throw new RefusalException(why);
            if (!cells.TryGetValue(number, out var cell)) throw new RefusalException($"“{change.Label}”所在的行已经不在表中，不能再撤销或重做");
            if (cell.Text != change.Before) throw new RefusalException(Changed(session, subject, change, cell.Text));
            filled = CellEditing.With(filled, number, change.After) ?? throw new RefusalException($"“{change.Label}”不能再改回去");
        }

        return filled;
    }

    private static string Changed(Session session, Case subject, CellChange change, string now)
    {
        var by = LastChange.Of(session, subject.Stream, change.Cell);
        var who = by?.By ?? "别人";
        return $"“{change.Label}”后来被{who}改成了“{now}”，不能再撤销或重做您的改动；需要的话请直接改这一格";
    }

    private static (FilledForm After, RowChanged Said) RowBack(FilledForm filled, RowChanged row) => Codes.Read<RowAct>(row.Act) switch
    {
        RowAct.Added => Remove(filled, row),
        RowAct.Removed => Insert(filled, row),
        RowAct.MovedUp => Move(filled, row, RowAct.MovedDown),
        _ => Move(filled, row, RowAct.MovedUp),
    };

    private static (FilledForm After, RowChanged Said) RowAgain(FilledForm filled, RowChanged row) => Codes.Read<RowAct>(row.Act) switch
    {
        RowAct.Added => Insert(filled, row),
        RowAct.Removed => Remove(filled, row),
        var move => Move(filled, row, move),
    };

    /// <summary>Out goes only the row as it was put in: what somebody has written into it since stays.</summary>
    private static (FilledForm After, RowChanged Said) Remove(FilledForm filled, RowChanged row)
    {
        var at = RowEditing.IndexOf(filled.Form, row.Key);
        if (at < 0) throw new RefusalException($"“{row.Label}”这一行已经不在表中，不能再撤销或重做");
        var said = RowChanged.Of(RowAct.Removed, filled, row.Key);
        if (said.Content != row.Content) throw new RefusalException($"“{said.Label}”这一行后来又填了内容，不能再撤销或重做；不要的话请删除这一行");
        return (RowEditing.Remove(filled, row.Key)!, said);
    }

    private static (FilledForm After, RowChanged Said) Insert(FilledForm filled, RowChanged row)
    {
        var index = Math.Min(row.Index, filled.Form.Indicators.Length);
        var after = row.Row() is { } content ? RowEditing.Insert(filled, index, content) : null;
        return after is null ? throw new RefusalException($"“{row.Label}”这一行不能再放回去：表已满，或者它还在表中")
            : (after, RowChanged.Of(RowAct.Added, after, row.Key));
    }

    private static (FilledForm After, RowChanged Said) Move(FilledForm filled, RowChanged row, RowAct act)
    {
        var after = RowEditing.Move(filled, row.Key, act == RowAct.MovedUp ? -1 : 1);
        return after is null ? throw new RefusalException($"“{row.Label}”这一行的位置后来变了，不能再撤销或重做")
            : (after, RowChanged.Of(act, after, row.Key));
    }
}
