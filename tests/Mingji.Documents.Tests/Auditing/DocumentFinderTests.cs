using Mingji.Documents.Auditing;

namespace Mingji.Documents.Tests.Auditing;

public sealed class DocumentFinderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingji-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_walked_in_one_order_without_hidden_files_and_pictures()
    {
        foreach (var name in new[] { "b.txt", "a/z.md", "a/y.TXT", "c.png", ".hidden/x.txt", ".x.txt" }) Write(name);
        var found = DocumentFinder.Find([_folder.FullName]);
        Assert.Equal(["a/y.TXT", "a/z.md", "b.txt"], found.Documents.Select(d => Path.GetRelativePath(_folder.FullName, d.Path)));
        Assert.Equal(["c.png"], found.Ignored.Select(Path.GetFileName));
    }

    [Fact]
    public void A_link_that_leads_round_in_a_circle_is_not_followed()
    {
        Write("a.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "round"), _folder.FullName);
        Assert.Single(DocumentFinder.Find([_folder.FullName]).Documents);
    }

    [Fact]
    public void A_file_asked_for_by_name_is_tried_whatever_its_ending()
    {
        Write("photo.png");
        Assert.Null(Assert.Single(DocumentFinder.Find([Path.Combine(_folder.FullName, "photo.png")]).Documents).Problem);
    }

    [Fact]
    public void A_path_that_is_not_there_is_kept_with_its_problem() =>
        Assert.NotNull(Assert.Single(DocumentFinder.Find([Path.Combine(_folder.FullName, "nowhere")]).Documents).Problem);

    private void Write(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
    }
}
