using BinhHoa2.Shared.Calendar;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Calendar;

public sealed class SchoolHoursTests
{
    [Theory]
    [InlineData("2021-10-11T07:30+07:00", "2021-10-11T07:30+07:00")]
    [InlineData("2021-10-11T06:59+07:00", "2021-10-11T07:00+07:00")]
    [InlineData("2021-10-10T23:30Z", "2021-10-11T07:00+07:00")]
    [InlineData("2021-10-16T10:00+07:00", "2021-10-18T07:00+07:00")]
    [InlineData("2021-10-15T22:00+07:00", "2021-10-15T22:00+07:00")]
    public void FirstFrom_IsNeverBeforeSevenNorOnADayOff(string moment, string leaves) =>
        SchoolHours.FirstFrom(DateTimeOffset.Parse(moment), October.Calendar).ShouldBe(DateTimeOffset.Parse(leaves));
}
