using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Files;

/// <summary>The table of refused files, each with what the teacher reads.</summary>
public sealed class RefusedFilesTests
{
    public static TheoryData<int> Refused => [.. Enumerable.Range(0, RefusedFile.All.Count)];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ReadAsync_RefusedFile_IsNamedWithItsReasonAndNeverStored(int number)
    {
        var sink = new MemorySink();
        var file = RefusedFile.All[number];

        var input = await Post.Answer().File(file.Name, file.Content).ReadAsync(sink, RefusedFile.Limits);

        input!.FileProblem.ShouldNotBeNull(file.What).ShouldContain($"“{file.Name}”");
        input.FileProblem.ShouldContain("Xin");
        sink.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_AllRefusedFiles_AreToldAsInTheTable()
    {
        var table = new StringBuilder();
        foreach (var file in RefusedFile.All)
        {
            var input = await Post.Answer().File(file.Name, file.Content).ReadAsync(new MemorySink(), RefusedFile.Limits);
            table.Append(CultureInfo.InvariantCulture, $"{file.What}\n    {input!.FileProblem}\n\n");
        }

        var path = Path.Combine(Path.GetDirectoryName(Here())!, "Golden", "refused-files.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, table.ToString(), TestContext.Current.CancellationToken);
        }

        table.ToString().ShouldBe(
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            "set UPDATE_GOLDEN=1 to take over, then review the diff");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
