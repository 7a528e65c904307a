using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Web.Hosting;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

/// <summary>Evidence files under names and numbers that somebody made up to get somewhere else.</summary>
public sealed class EvidenceTests
{
    private static readonly byte[] Content = "台账"u8.ToArray();

    public static TheoryData<string, string> Names => new()
    {
        { "../../../etc/passwd", "passwd" },
        { "/etc/passwd", "passwd" },
        { "..\\..\\mingji.db", "mingji.db" },
        { "C:\\Windows\\win.ini", "win.ini" },
        { "台账.pdf\0.exe", "台账.pdf.exe" },
        { "..", "未命名" },
        { "CON.txt", "_CON.txt" },
        { "nul", "_nul" },
        { "\u202Efdp.exe", "fdp.exe" },
        { new string('长', 1000) + ".pdf", new string('长', EvidenceName.Longest - 4) + ".pdf" },
        { "\"><img src=x onerror=alert(1)>.txt", "img src=x onerror=alert(1).txt" },
        { "a\r\nSet-Cookie: mingji=x.txt", "a  Set-Cookie mingji=x.txt" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_is_kept_by_its_content_and_comes_home_under_a_plain_name(string said, string name)
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        Assert.Equal(200, (await Attach(visitor, scene, said)).Status);
        var (id, kept, sha256) = await town.Read(s => (s.Single<long>("select id from attachments"), s.Single<string>("select name from attachments"),
            s.Single<string>("select sha256 from attachments")));
        Assert.Equal(name, kept);

        var folder = Path.Combine(town.App.Services.GetRequiredService<WebSettings>().Data, "evidence");
        var published = await town.Read(s => s.Query<string>("select sha256 from publication_files"));
        var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Except(published.Select(p => Path.Combine(folder, p[..2], p[2..]))));
        Assert.Equal(Path.Combine(folder, sha256[..2], sha256[2..]), file);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file));

        var home = await visitor.Get($"/cases/{scene.Draft}/evidence/{id}");
        Assert.Equal((200, "application/octet-stream", "台账"), (home.Status, home.Header("Content-Type"), home.Body));
        Assert.StartsWith("attachment; ", home.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(name), home.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("nosniff", home.Header("X-Content-Type-Options"));
        Assert.Equal("", home.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Another_cases_evidence_is_not_there_by_number_by_hash_or_by_path()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var owner = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        await Attach(owner, scene, "台账.txt");
        var (id, sha256) = await town.Read(s => (s.Single<long>("select id from attachments"), s.Single<string>("select sha256 from attachments")));
        var other = await town.Read(s => s.Single<long>("select min(id) from cases where unit_id = @Id", new { town.Units["112"].Id }));
        using var stranger = await town.As(await town.Person("beside", Role.Preparer, "112"));
        var nothing = await stranger.Get($"/cases/{other}/evidence/999999");
        Assert.Equal(403, nothing.Status);
        foreach (var (visitor, path) in new[]
        {
            (stranger, $"/cases/{other}/evidence/{id}"), (stranger, $"/cases/{scene.Draft}/evidence/{id}"), (stranger, $"/cases/999999/evidence/{id}"),
            (owner, $"/cases/{scene.Waiting}/evidence/{id}"), (owner, $"/cases/{other}/evidence/{id}"),
        })
        {
            var answer = await visitor.Get(path);
            Assert.Equal((nothing.Status, Words(nothing)), (answer.Status, Words(answer)));
            Assert.DoesNotContain("台账", answer.Body, StringComparison.Ordinal);
        }

        foreach (var path in new[]
        {
            $"/cases/{scene.Draft}/evidence/{sha256}", $"/evidence/{sha256}", $"/evidence/{id}", $"/evidence/{sha256[..2]}/{sha256[2..]}",
            $"/cases/{scene.Draft}/evidence/{id}%2f..%2f..%2f..%2fmingji.db", $"/cases/{scene.Draft}/evidence/..%2f..%2fmingji.db",
        })
        {
            foreach (var visitor in new[] { owner, stranger }) Assert.Equal(404, (await visitor.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Another_cases_evidence_is_not_taken_off_and_nothing_is_attached_to_another_case()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var owner = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        await Attach(owner, scene, "台账.txt");
        var id = await town.Read(s => s.Single<long>("select id from attachments"));
        var other = await town.Read(s => s.Single<long>("select min(id) from cases where unit_id = @Id", new { town.Units["112"].Id }));
        using var stranger = await town.As(await town.Person("beside", Role.Preparer, "112"));
        foreach (var path in new[] { $"/cases/{other}/evidence", $"/cases/{scene.Draft}/evidence" })
            Assert.Equal(403, (await stranger.Post(path, ("remove", $"{id}"))).Status);
        Assert.Equal(403, (await Attach(stranger, scene, "假的.txt")).Status);
        Assert.Equal(1, await town.Read(s => s.Single<long>("select count(*) from attachments where removed_at is null")));
    }

    private static Task<Answer> Attach(Visitor visitor, Scene scene, string name)
    {
        // The client of the framework mends names: this one goes out as it is.
        const string boundary = "x-mingji";
        var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n{scene.Row}\r\n--{boundary}\r\n"
            + $"Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\nContent-Type: text/html\r\n\r\n";
        var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes(head), .. Content, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n")]);
        body.Headers.Add("Content-Type", "multipart/form-data; boundary=" + boundary);
        return visitor.Post($"/cases/{scene.Draft}/evidence", body);
    }

    private static string Words(Answer answer)
    {
        var at = answer.Body.IndexOf("empty-subtitle", StringComparison.Ordinal);
        return at < 0 ? answer.Body : answer.Body[at..answer.Body.IndexOf("</p>", at, StringComparison.Ordinal)];
    }
}
