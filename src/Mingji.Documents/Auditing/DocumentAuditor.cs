using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Auditing;

/// <summary>Audits one document. It never throws for what a document is: what goes wrong with one stays with that one.</summary>
public sealed class DocumentAuditor(AuditSteps steps)
{
    /// <summary>Reads, recognises and checks.</summary>
    public AuditedDocument Audit(FoundDocument found) => Guard(found, () => Check(Recognized(found)));

    /// <summary>Reads and recognises only.</summary>
    public AuditedDocument ReadOnly(FoundDocument found) => Guard(found, () => Recognized(found));

    private static AuditedDocument Guard(FoundDocument found, Func<AuditedDocument> work)
    {
        if (found.Problem is { } problem) return AuditedDocument.Failed(found.Path, "text", problem);
        try
        {
            return work();
        }
        catch (RefusedException refusal)
        {
            return AuditedDocument.Failed(found.Path, "text", refusal.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return AuditedDocument.Failed(found.Path, "text", "没有权限读取这个文件");
        }
        catch (IOException e)
        {
            return AuditedDocument.Failed(found.Path, "text", $"读取时出错：{OneLine(e.Message)}");
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            // A document that trips a reader or a check must not take the other documents of the run with it.
            return AuditedDocument.Failed(found.Path, "text", $"处理这份文件时程序出错（{e.GetType().Name}：{OneLine(e.Message)}），请报告");
        }
    }

    // A readable file without a form is a failure only where it was asked for by name: folders hold readmes and letters too. One whose
    // reader had to give up cells (it left remarks) was not readable.
    private AuditedDocument Recognized(FoundDocument found)
    {
        var read = steps.Recognize(steps.Read(found.Path));
        var nothing = read.Forms.IsEmpty ? NothingRecognized(read) : null;
        var isOther = found.IsWalked && read.Source.Remarks.All(r => r.IsNote);
        return new(found.Path, read.Source.Format, isOther ? null : nothing, read) { Note = isOther ? nothing : null };
    }

    private AuditedDocument Check(AuditedDocument document)
    {
        var read = document.Read!;
        var choice = steps.Choose(read);
        var sink = new FindingSink();
        steps.Check(DossierOf(read), choice.Standard, sink);
        return document with
        {
            Choice = choice,
            Findings = [.. sink.Findings.OrderBy(f => f.Severity)],
            NotEvaluated = [.. sink.NotEvaluated],
        };
    }

    private static Dossier DossierOf(ReadDocument read) => new(
        read.Forms.Select(f => f.Unit).FirstOrDefault(u => u is not null),
        read.Forms.Select(f => f.FiscalYear).FirstOrDefault(y => y is not null),
        read.Forms,
        read.Loose);

    private static string NothingRecognized(ReadDocument read)
    {
        var remark = read.Source.Remarks.IsEmpty ? "" : $"（{OneLine(read.Source.Remarks[0].Text)}）";
        return $"没有认出任何绩效目标、自评、决算或分配表{remark}；全文共{read.Coverage.Cells}处文字，已列入未用";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
