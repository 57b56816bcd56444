import CaseTransfer
import GatewayService
import SecureXML
import Synchronization
import WorkingDays

/// A clock that stands where whoever tells a story puts it, so that a month can pass in seconds.
final class DemoClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    /// Puts it on, never back: what is written once cannot have happened after what is written next.
    func advance(to later: Moment) {
        moment.withLock { if $0.secondsSinceEpoch < later.secondsSinceEpoch { $0 = later } }
    }

    func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

    /// This clock, and OpenSSL's generator.
    var surroundings: Surroundings {
        Surroundings(now: { [self] in now }, random: { count in try SecureRandom.bytes(count) })
    }
}

extension CivilDate {
    /// The latest day from which so many working days are over by this one; for none the day itself.
    func workingDaysAgo(_ days: Int) -> CivilDate {
        let calendar = WorkingDayCalendar.englandAndWales
        var day = self
        for _ in 0..<days {
            repeat { day = day.adding(days: -1) } while !calendar.isWorkingDay(day)
        }
        return day
    }
}
