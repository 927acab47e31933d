using System.Text.Json;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Tests.Schools;

public sealed class FormOfAddressTests
{
    private static readonly StaffMember Person = new(new StaffId("gv"), "Lê Thị Sáu", "Giáo viên", "gv@t.example", Role.Teacher, "Tổ 1");

    [Theory]
    [InlineData("thầy", "thầy", "Thầy")]
    [InlineData("cô", "cô", "Cô")]
    [InlineData(null, "thầy/cô", "Thầy/cô")]
    [InlineData("bà", "thầy/cô", "Thầy/cô")]
    public void Of_WhatTheRosterSays_IsSaidInLetters(string? address, string inside, string atStart)
    {
        var person = Person with { Address = address };

        (person.You, person.YouAtStart).ShouldBe((inside, atStart));
    }

    [Fact]
    public void Row_WrittenBeforeTheRosterHadThem_IsReadWithoutThem()
    {
        const string row =
            """{"id":"gv","name":"Lê Thị Sáu","title":"Giáo viên","email":"gv@t.example","role":"Teacher","group":"Tổ 1","left":null}""";

        JsonSerializer.Deserialize<StaffMember>(row, SchoolJson.Options).ShouldBe(Person);
    }

    [Fact]
    public void Row_WithThem_KeepsThem()
    {
        var person = Person with { Address = "cô", Post = "Giáo viên tiểu học hạng III" };

        JsonSerializer.Deserialize<StaffMember>(JsonSerializer.Serialize(person, SchoolJson.Options), SchoolJson.Options).ShouldBe(person);
    }
}
