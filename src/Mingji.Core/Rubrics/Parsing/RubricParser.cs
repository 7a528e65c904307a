namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Takes criteria apart into clauses, sentence by sentence; what it can't place becomes <see cref="Unread"/>.</summary>
internal sealed class RubricParser
{
    private const int MaxClauses = 400;
    private readonly RubricScanner _scan;
    private readonly FormulaReader _formulas;
    private readonly AwardReader _awards;
    private readonly ConditionReader _conditions;
    private readonly StepReader _steps;
    private readonly SmallClauses _small;
    private readonly int[] _close;
    private readonly List<(int From, int To)> _pending = [];

    internal RubricParser(RubricText text)
    {
        _scan = new RubricScanner(text);
        _formulas = new FormulaReader(_scan);
        _awards = new AwardReader(_scan, _formulas);
        _conditions = new ConditionReader(_scan, _formulas);
        _steps = new StepReader(_scan, _awards);
        _small = new SmallClauses(_scan, _formulas);
        _close = BracketPairs.Of(text.Plain);
    }

    internal List<Clause> Clauses { get; } = [];

    internal List<(int From, int To, string Why)> Unread { get; } = [];

    internal void Run()
    {
        var i = 0;
        while (i < _scan.Length)
        {
            if (Clauses.Count > MaxClauses || Unread.Count > MaxClauses)
            {
                Unread.Add((i, _scan.Length, "条款太多"));
                return;
            }

            var c = _scan.At(i);
            if (RubricScanner.Stops(c))
            {
                EndSentence();
                i++;
            }
            else if (RubricScanner.Pauses(c) || c is '.' or '"' && NothingFollows(i) || (c is ')' or ']' && !InPending(i)))
            {
                if (c == ':' && _pending.Count == 1
                    && PlainSentences.IsHeading(_scan.Plain[_pending[0].From.._pending[0].To])) _pending.Clear();
                i++;
            }
            else if (!Item(ref i) && !Small(ref i))
            {
                Chunk(ref i);
            }
        }

        EndSentence();
    }

    private bool NothingFollows(int i) => i + 1 >= _scan.Length || RubricScanner.Stops(_scan.At(i + 1))
        || RubricScanner.Pauses(_scan.At(i + 1)) || _scan.At(i) == '.';

    private bool InPending(int i) => _pending.Count > 0 && _pending[^1].To > i;

    private bool Item(ref int i)
    {
        if (!_small.MayStartItem(i)) return false;
        var clause = _small.Item(i, out var end);
        if (clause is null) return false;
        EndSentence();
        Clauses.Add(clause);
        i = end;
        return true;
    }

    private bool Small(ref int i)
    {
        if (!_small.Read(i, _close, _pending.Count == 0, out var end, out var clause)) return false;
        if (clause is not null) Clauses.Add(clause);
        i = end;
        return true;
    }

    private int ChunkEnd(int i)
    {
        while (i < _scan.Length)
        {
            var c = _scan.At(i);
            if (RubricScanner.Stops(c) || RubricScanner.Pauses(c)) return i;
            if (c is >= '①' and <= '⑳' or >= '⑴' and <= '⒇') return i;
            i = _close[i] > i ? _close[i] + 1 : i + 1;
        }

        return _scan.Length;
    }

    private void Chunk(ref int i)
    {
        var end = ChunkEnd(i);
        if (end == i) end = i + 1;
        for (var k = i; k < end; k++)
        {
            if (_scan.At(k) == '每' && _steps.Read(k) is { } step)
            {
                Every(i, k, step);
                i = step.End;
                return;
            }

            if (_scan.At(k) == '以' && _awards.Based(k, out var ground, out var rest))
            {
                if (_scan.At(rest) == '每' && _steps.Read(rest) is { } read && Stepping(read) is { } grounded)
                {
                    Every(i, k, grounded with { Base = ground });
                    i = grounded.End;
                    return;
                }

                if (_awards.Read(rest, out var changed, out var by) && by is Change change)
                {
                    Earn(i, k, changed, new Changed(ground, change.By));
                    i = changed;
                    return;
                }
            }

            if (_close[k] > k)
            {
                if (_awards.Read(k + 1, out var inner, out var bracketed) && inner == _close[k] && bracketed is Fixed)
                {
                    Earn(i, k, _close[k] + 1, bracketed);
                    i = _close[k] + 1;
                    return;
                }

                k = _close[k];
                continue;
            }

            if (!_awards.Read(k, out var after, out var award) || after <= k) continue;
            Earn(i, k, after, award);
            i = after;
            return;
        }

        _pending.Add((i, end));
        i = end;
    }

    /// <summary>以10分为基础每低于目标1项: what has a ground is a step, whatever its unit.</summary>
    private static StepClause? Stepping(Clause clause) => clause switch
    {
        StepClause step => step,
        OccurrenceClause { Side: not Side.None } o =>
            new StepClause(o.Start, o.End, null, null, o.Side, null, true, Quantity.Of(o.Per, o.Unit), o.Each),
        _ => null,
    };

    private void Every(int from, int every, Clause step)
    {
        var start = _pending.Count > 0 ? _pending[0].From : from;
        var (when, _) = Condition(from, every);
        Clauses.Add(step switch
        {
            StepClause s => s with { Start = start, When = when },
            OccurrenceClause o => o with { Start = start, When = when },
            _ => step,
        });
    }

    private void Earn(int from, int award, int end, Award then)
    {
        var start = _pending.Count > 0 ? _pending[0].From : from;
        if (then is Judged && OwnPoints(from, award))
        {
            _pending.Clear();
            return;
        }

        if (then is Judged judged)
        {
            Unread.Add((award, end, judged.Why));
            _pending.Clear();
            return;
        }

        if (OnePer.Read(_scan, _pending.Count > 0 ? _pending[^1].From : from, award, end, then) is { } occurrence)
        {
            _pending.Clear();
            Clauses.Add(occurrence with { Start = start });
            return;
        }

        var (when, words) = Condition(from, award);
        if (when is not null) Clauses.Add(new ArmClause(start, end, when, then, words));
        else if (Bare(start, award, end, then) is { } bare) Clauses.Add(bare);
        else if (words.Length == 0 && !(then is Fixed { Points.Value: 0 }
            && Clauses.LastOrDefault() is ArmClause { Then: Fixed { Points.Value: 0 } })) Unread.Add((start, end, "没有写在什么情况下得分"));
    }

    /// <summary>缺少一项扣除相应分值, after items that have their points: what is not met earns nothing anyway.</summary>
    private bool OwnPoints(int from, int award)
    {
        if (!_scan.Is(award, "扣") || _scan.Plain.IndexOf("相应", award, Math.Min(5, _scan.Length - award), StringComparison.Ordinal) < 0) return false;
        var words = _scan.Plain[(_pending.Count > 0 ? _pending[0].From : from)..award];
        if (words.Length > 20 || !PlainSentences.AnyItem.Any(w => words.Contains(w, StringComparison.Ordinal))) return false;
        var items = Clauses.Count(c => c is ItemClause);
        return items > 1 && Clauses.Count(c => c is ArmClause { Then: Fixed { Points: { Value: > 0, Share: false } } }) == items
            && Clauses.All(c => c is ItemClause or ArmClause or ProseClause or PointsClause);
    }

    /// <summary>An award without a condition.</summary>
    private Clause? Bare(int start, int award, int end, Award then)
    {
        if (Unread.Count > 0 && Unread[^1].To > start) return null;
        if (then is Proportional or Formula or AwaitedFormula or AwaitedLine) return new ArmClause(start, end, new Otherwise(), then, "");
        if (then is Fixed { Points: var points })
        {
            if (_scan.Is(award, "基本分") || _scan.Is(award, "基础分") || _scan.Is(award, "得基本分")) return new BaseClause(start, end, points);
            if (_scan.Is(award, "满分") && points == PointsAmount.Full) return new BaseClause(start, end, points);
        }

        return null;
    }

    private (Condition? When, string Words) Condition(int from, int to)
    {
        if (from < to) _pending.Add((from, to));
        var pieces = new PieceJoiner(_scan, _conditions, Unread).Join(_pending);
        _pending.Clear();
        return pieces;
    }

    private void EndSentence()
    {
        if (_pending.Count == 0) return;
        var (from, to) = (_pending[0].From, _pending[^1].To);
        var words = _scan.Plain[from..to];
        if (!PlainSentences.IsHeading(words.Trim(':', '"', ','))) Clauses.Add(new ProseClause(from, to, words));
        _pending.Clear();
    }
}
