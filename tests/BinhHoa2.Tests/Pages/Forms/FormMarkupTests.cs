using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Tests.Pages.Forms;

public sealed class FormMarkupTests
{
    private static readonly FormMarkup Form = new("t10-6", "note", "Xin ghi rõ.");

    [Fact]
    public void Field_WithTheProblem_IsInvalidAndDescribedByIt()
    {
        Form.ProblemOf("note").ShouldBe("Xin ghi rõ.");
        Form.Invalid("note").ShouldBe("true");
        Form.Describe("note").ShouldBe("note-t10-6-hint note-t10-6-error");
    }

    [Fact]
    public void Field_WithoutProblem_IsDescribedByItsHintAlone()
    {
        Form.ProblemOf("date").ShouldBeNull();
        Form.Invalid("date").ShouldBeNull();
        Form.ErrorId("date").ShouldBeNull();
        Form.Describe("date").ShouldBe("date-t10-6-hint");
    }

    [Fact]
    public void Id_OfTheOnlyFormOfAPage_IsTheField() => new FormMarkup(null, null, null).Id("text").ShouldBe("text");
}
