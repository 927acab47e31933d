using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using CsCheck;

namespace BinhHoa2.Tests.Schools;

/// <summary>What holds for every input file, tried on the roster.</summary>
public sealed class InputFileTests : IDisposable
{
    private const string BrokenJson = "Tệp sai cú pháp JSON. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy ở dòng này và dòng ngay trước.";

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NoSuchFile_SaysItsPath()
    {
        var path = Path.Combine(folder.Path, "khong-co.json");

        RosterReader.Read(path).Problems.ShouldBe(
        [
            new InputProblem(
                "khong-co.json",
                InputPlace.WholeFile,
                string.Empty,
                $"Không tìm thấy tệp \"{path}\". Hãy kiểm tra lại tên tệp và thư mục."),
        ]);
    }

    [Fact]
    public void Read_AFolder_SaysItIsNoFile() =>
        RosterReader.Read(folder.Path).Problems.Single().Message.ShouldBe(
            $"Không mở được tệp \"{folder.Path}\". Hãy kiểm tra đó là một tệp và chương trình được phép đọc.");

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n  \"people\": [\n    { \"id\": \"a\" \"name\": \"b\" }\n  ]\n}", 3)]
    [InlineData("{\n  \"people\": [\n  ],\n}", 4)]
    [InlineData("{\r\n  \"people\": [\r\n    tên\r\n  ]\r\n}", 3)]
    [InlineData("{\n  \"people\": [\n", 3)]
    [InlineData("{\n  \"people\": []\n}\n}", 4)]
    [InlineData("{\n  \"people\":\n  \"\\ud800\"\n}", 3)]
    public void Read_BrokenJson_SaysTheLine(string text, int line) =>
        Read(text).ShouldBe([new InputProblem("tep.json", new InputPlace(line, string.Empty), string.Empty, BrokenJson)]);

    [Fact]
    public void Read_NoObject_IsRefused() =>
        Read("[]").Single().ToString().ShouldBe("tep.json, dòng 1: Tệp phải bắt đầu bằng { và kết thúc bằng }. Hãy xem lại tệp mẫu.");

    [Fact]
    public void Read_NotUtf8_IsRefused() =>
        RosterReader.Read(folder.Write("tep.json", Encoding.Latin1.GetBytes("{ \"people\": \"é\" }"))).Problems.Single().ToString()
            .ShouldBe("tep.json: Tệp không được lưu ở dạng UTF-8 nên không đọc được tiếng Việt. Hãy lưu lại tệp với bảng mã UTF-8.");

    [Fact]
    public void Read_WithByteOrderMark_IsReadAllTheSame() =>
        RosterReader.Read(folder.Write("tep.json", [0xEF, 0xBB, 0xBF, .. "{ \"people\": 1 }"u8])).Problems.Single().Where
            .ShouldBe(new InputPlace(1, "people"));

    /// <summary>The line in a message is the line of the value, however many blank lines the file has.</summary>
    [Fact]
    public void Read_AnyLayout_SaysTheLineTheValueStandsOn() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 5]).Sample((before, between, after) =>
        {
            var text = $"{Lines(before)}{{{Lines(between)}\"people\":{Lines(after)}\"đây\"}}";
            return Read(text).Single().Where.Line == 1 + before + between + after;
        }, iter: 200, threads: 1);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("\r\n", count));

    private ImmutableArray<InputProblem> Read(string text) => RosterReader.Read(folder.Write("tep.json", text)).Problems;
}
