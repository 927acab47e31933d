using System.Text;
using Azure.Data.Tables;
using BinhHoa2.Shared.Archives;

namespace BinhHoa2.Tests.Archives;

/// <summary>The forms in which an archive has rows: CSV, JSON, and the names of its entries.</summary>
public sealed class ArchiveFilesTests
{
    public static TheoryData<string> Cells { get; } =
    [
        "", "a", "=1+1", "+84 912", "-5", "@SUM(A1)", "'=1", "'", "\t=1", "\r=1", "a,b", "a;b", "a\"b\"", "\"", "hai\ndòng", "hai\r\ndòng",
        " trước và sau ", "Phụ đạo học sinh yếu", "😀",
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void CsvFile_AnyCell_IsReadBackAndIsNoFormula(string cell)
    {
        var bytes = CsvFile.Write(["Một", "Hai"], [[cell, "cuối"]]);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var rows = CsvReader.Read(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        rows.Count.ShouldBe(2);
        rows[0].ShouldBe(["Một", "Hai"]);
        CsvFile.Read(rows[1][0]).ShouldBe(cell);
        rows[1][1].ShouldBe("cuối");
        (rows[1][0] is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]).ShouldBeFalse();
    }

    [Fact]
    public void RowsFile_EveryTypeOfAColumn_IsReadBackAsItWas()
    {
        var row = new TableEntity("thbh2_2021-10", "p!gv-1a!ev!t10-3!e1")
        {
            ["Text"] = "dòng \"một\"\n=2 😀",
            ["Empty"] = "",
            ["Number"] = 7,
            ["Long"] = 5_000_000_000L,
            ["Short"] = 7L,
            ["Truth"] = true,
            ["Part"] = 0.1,
            ["Time"] = new DateTimeOffset(2021, 10, 28, 1, 2, 3, TimeSpan.Zero).AddTicks(1_234_567),
            ["Bytes"] = new byte[] { 1, 2, 255 },
            ["None"] = null,
        };

        var read = RowsFile.Read(RowsFile.Write("evidence", [row])).ShouldHaveSingleItem();

        (read.PartitionKey, read.RowKey).ShouldBe((row.PartitionKey, row.RowKey));
        foreach (var column in row.Keys.Except(["None", "PartitionKey", "RowKey", "odata.etag", "Timestamp"]))
        {
            read[column].ShouldBe(row[column], column);
            read[column].ShouldBeOfType(row[column].GetType());
        }

        read.ContainsKey("None").ShouldBeFalse();
        Should.Throw<FormatException>(() => RowsFile.Read("{}"u8.ToArray()));
    }

    [Theory]
    [InlineData("con", "_con")]
    [InlineData("NUL.txt", "_NUL.txt")]
    [InlineData("com1", "_com1")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a:b*c?", "a-b-c")]
    [InlineData("tên. ", "t-n")]
    [InlineData("te\u0302n", "te-n")]
    [InlineData("chuyen-mon.t10-6", "chuyen-mon.t10-6")]
    public void EntryNames_Part_IsSafeOnEverySystem(string text, string expected) => EntryNames.Part(text).ShouldBe(expected);

    [Fact]
    public void EntryNames_TheSameNameAgain_IsAnother()
    {
        var names = new EntryNames();

        names.Of("jpg", "tep", "2021-10", "gv-1a").ShouldBe("tep/2021-10/gv-1a.jpg");
        names.Of("jpg", "tep", "2021-10", "GV-1A").ShouldBe("tep/2021-10/GV-1A-2.jpg", "for Windows these are one");
        names.Of("jpg", "tep", "2021-10", "gv-1a").ShouldBe("tep/2021-10/gv-1a-3.jpg");
        EntryNames.Part(new string('a', 500)).Length.ShouldBe(EntryNames.MaxLength);
    }
}
