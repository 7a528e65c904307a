using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>What a step must have beside the right person and state; each refusal says the rule and what would be accepted.</summary>
internal static class StepChecks
{
    /// <summary>The most cells that one return or reopening names.</summary>
    private const int MostCells = 500;

    private const int LongestReason = 2000;

    /// <summary>So many gaps of a report are named.</summary>
    private const int MostGaps = 40;

    /// <summary>Refuses the step, or gives the names of the cells that it speaks of.</summary>
    public static ImmutableArray<string> Must(Session session, Case subject, StoredForm stored, StepRequest request, DateOnly today)
    {
        if (request.Seen is { } seen && seen != stored.Version - 1)
            throw new RefusalException("您打开之后这份表又有变动，请刷新页面，看过现在的内容再办理");
        if (request.Reason.Length > LongestReason) throw new RefusalException($"理由不能超过{LongestReason}字；细节请写成单元格上的批注");
        if (!request.Cells.IsEmpty && request.Action is not (CaseAction.Return or CaseAction.Reopen))
            throw new RefusalException("只有退回和重新打开可以点名单元格");
        switch (request.Action)
        {
            case CaseAction.Submit when CaseAccess.WhyNotYet(subject, today) is { } why:
                throw new RefusalException(why);
            case CaseAction.Submit when ReportSources.IsWritten(subject.FormType):
                MustBeWritten(stored);
                break;
            case CaseAction.Submit when Unfilled.Is(stored.Filled):
                throw new RefusalException(subject.FormType == FormType.ProjectTargetTable
                    ? "目标表还是空的，不能提交：请先填资金、年度目标和指标，可以从指标库里选，也可以导入"
                    : "这份表还是空的，不能提交：请先填执行数、实际完成值和得分；没有执行、没有完成的，填0或写明“未开展”和原因");
            case CaseAction.Approve:
                MustBeClear(session, subject, request);
                break;
            case CaseAction.Return when request.Reason.Length == 0 && OpenOf(session, subject).Remarks == 0:
                throw new RefusalException("退回必须写明理由：写一段退回理由，或者先在有问题的单元格上加批注");
            case CaseAction.Reopen when request.Reason.Length == 0:
                throw new RefusalException("重新打开必须写明理由，例如依据的文件或更正的原因");
            case CaseAction.Reopen when request.Cells.IsEmpty:
                throw new RefusalException("重新打开必须点名要改的单元格，不能整表打开");
        }

        return Labels(stored, request);
    }

    /// <summary>A report is handed in whole: every gap that it was written with is filled.</summary>
    private static void MustBeWritten(StoredForm stored)
    {
        if (stored.Filled.Form is { Type: FormType.FinalAccounts, Report: null }) return;
        if (stored.Filled.Form.Report is not { } report || report.Sentences().All(s => s.Text.Length == 0))
            throw new RefusalException($"{Called(stored)}还没有写，不能提交；请先点“{Writing(stored)}”，再补上待填的内容");
        var gaps = ReportGaps.In(report);
        if (gaps.IsEmpty) return;
        var named = string.Join("；", gaps.Take(MostGaps)) + (gaps.Length > MostGaps ? "等" : "");
        throw new RefusalException($"{Called(stored)}里还有{gaps.Length}处【待填】没有补上，不能提交：{named}。请补上内容，或者删去用不着的句子");
    }

    private static string Called(StoredForm stored) => stored.Filled.Form.Type == FormType.FinalAccounts ? "决算情况说明" : "报告";

    private static string Writing(StoredForm stored) => stored.Filled.Form.Type == FormType.FinalAccounts ? "按各表写出说明" : "按卷宗写出";

    private static void MustBeClear(Session session, Case subject, StepRequest request)
    {
        var open = OpenOf(session, subject);
        if (open.Words is not { } words || (request.Reason.Length > 0 && !request.OnlyClear)) return;
        throw new RefusalException(request.OnlyClear
            ? $"还有{words}没有处理，不能一并通过；请打开这份表，逐条放行、办结或退回"
            : $"还有{words}没有处理：请退回，或逐条写理由放行、办结，或者写明理由后带问题通过");
    }

    private static OpenPoints OpenOf(Session session, Case subject) => session.Single<OpenPoints>(
        "select open_errors as Errors, open_remarks as Remarks from cases where id = @Id", new { subject.Id });

    private static ImmutableArray<string> Labels(StoredForm stored, StepRequest request)
    {
        if (request.Cells.Length > MostCells) throw new RefusalException($"一次最多点名{MostCells}格；改动更多时请不点名，整表退回");
        if (request.Cells.IsEmpty) return [];
        var known = stored.Filled.Cells.ToDictionary(c => c.Number, c => c.Label.Trim('·'));
        return
        [
            .. request.Cells.Select(number => known.TryGetValue(number, out var label) ? label
                : throw new RefusalException("点名的单元格中有一格已经不在表中，请刷新页面后重新选择")),
        ];
    }

    private sealed record OpenPoints(long Errors, long Remarks)
    {
        public string? Words
        {
            get
            {
                List<string> words = [];
                if (Errors > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"{Errors}处错误"));
                if (Remarks > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"{Remarks}条批注"));
                return words.Count > 0 ? string.Join("、", words) : null;
            }
        }
    }
}
