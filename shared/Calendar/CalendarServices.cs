using BinhHoa2.Shared.Schools.Input;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Calendar;

public static class CalendarServices
{
    /// <summary>Adds the <see cref="IWorkingCalendar"/> of Vietnam, which follows the school's own days.</summary>
    /// <param name="announcedDaysFile">A file of announced days instead of the one that comes with the program; null for that one.</param>
    /// <exception cref="InputException">The file does not fit.</exception>
    public static IServiceCollection AddSchoolCalendar(this IServiceCollection services, string? announcedDaysFile = null)
    {
        var announced = announcedDaysFile is null ? AnnouncedDays.BuiltIn() : AnnouncedDays.FromFile(announcedDaysFile);
        return services
            .AddSingleton(new SchoolCalendar(announced))
            .AddSingleton<IWorkingCalendar>(provider => provider.GetRequiredService<SchoolCalendar>());
    }
}
